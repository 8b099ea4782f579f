import { setTimeout as pause } from 'node:timers/promises';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { publicationDocument } from '../book-document.ts';

/* A process that rebuilds the index of the file it is given, a title at a time; says where it is. */
const [file = '', titles = '1000', wait = '5'] = process.argv.slice(2);
const engine = createSqliteEngine(file);
async function* batches() {
	for (let number = 0; number < Number(titles); number++) {
		yield [publicationDocument(`Sách của lần xây ${number}`, { id: `r${number}` })];
		process.stdout.write(`${number}\n`);
		await pause(Number(wait));
	}
}
await engine.replaceAll(batches());
await engine.close();
