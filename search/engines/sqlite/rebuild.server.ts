import { setImmediate as breathe } from 'node:timers/promises';
import type SQLite from 'better-sqlite3';
import { RebuildOvertaken, type PublicationBatches } from '../../engine.ts';
import type { PublicationDocument } from '../../indexes/publications.ts';
import type { Language } from '../../language/language.ts';
import { createTables, dropTables, generations, readMeta, write } from './tables.server.ts';
import { Writer } from './writer.server.ts';

/** Titles written in one go; between them the process answers visitors. */
const AT_ONCE = 50;

/** Fills a new generation and makes it the current one. */
export async function rebuild(
	db: SQLite.Database,
	batches: PublicationBatches,
	language: Language,
	rules: string
): Promise<number> {
	const generation = begin(db);
	const writer = new Writer(db, generation, language, null);
	const isTouched = db.prepare<[string], number>('select 1 from touched where id = ?').pluck();
	for await (const batch of batches) {
		for (let from = 0; from < batch.length; from += AT_ONCE) {
			const part = batch.slice(from, from + AT_ONCE);
			const put = db.transaction((documents: readonly PublicationDocument[]) => {
				if (readMeta(db).building !== generation) throw new RebuildOvertaken();
				writer.refresh();
				// What was indexed or removed meanwhile is newer than what this batch read.
				for (const document of documents) if (!isTouched.get(document.id)) writer.put(document);
			});
			put.immediate(part);
			await breathe();
		}
	}
	await tidyUp(db, generation);
	return finish(db, generation, rules);
}

function begin(db: SQLite.Database): number {
	return db
		.transaction(() => {
			const meta = readMeta(db);
			// Left by a rebuild that was killed, or is being overtaken now.
			for (const old of generations(db)) if (old !== meta.current) dropTables(db, old);
			db.exec('delete from touched');
			const generation = Math.max(meta.current, meta.building) + 1;
			createTables(db, generation);
			write(db, { ...meta, building: generation });
			return generation;
		})
		.immediate();
}

/** Merges the full-text segments in small steps: searches then look in one place instead of many. */
async function tidyUp(db: SQLite.Database, generation: number): Promise<void> {
	const changes = db.prepare<[], number>('select total_changes()').pluck();
	for (const table of ['words', 'places', 'inside']) {
		const merge = db.prepare(
			`insert into ${table}_${generation} (${table}_${generation}, rank) values ('merge', ?)`
		);
		for (let pages = -400; ; pages = 400) {
			const before = changes.get() ?? 0;
			merge.run(pages);
			await breathe();
			// SQLite's documentation: fewer than two changes say that nothing is left to merge.
			if ((changes.get() ?? 0) - before < 2) break;
		}
	}
}

function finish(db: SQLite.Database, generation: number, rules: string): number {
	return db
		.transaction(() => {
			const meta = readMeta(db);
			if (meta.building !== generation) throw new RebuildOvertaken();
			write(db, { current: generation, building: 0, rules });
			db.exec('delete from touched');
			dropTables(db, meta.current);
			return db.prepare<[], number>(`select count(*) from book_${generation}`).pluck().get() ?? 0;
		})
		.immediate();
}
