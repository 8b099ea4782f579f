import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright';
import { openDatabase } from '#lib/server/database/connection.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';
import { chromiumLaunch } from '../support/chromium-launch.ts';
import { serve } from './catalogue/serve.ts';
import { Desk, OutOfTime } from './epub/desk.ts';
import { fileOf, publicationsIn, spread, type Found } from './epub/files.ts';
import { narratedBooks } from './epub/narrated-books.ts';
import { ReadThrough } from './epub/read-through.ts';
import type { Shelved } from './epub/reading.ts';
import { faultRows, rowsOf, summaryOf, targetsOf, type Outcome } from './epub/report-of.ts';
import { SourceAlone } from './epub/source-alone.ts';
import { sourceOf } from './epub/source-words.ts';
import { run, workFolder } from './processes.ts';
import { report } from './report.ts';

/**
 * `npm run bench epub -- <folder>`: every EPUB, unpacked publication and PDF below a folder is taken in as a librarian
 * does it, opened in Chromium through the reader, turned through, and compared with the file it came from. Pictures of
 * faults are put in `.bench/epub/`.
 *
 * - `--only <part of a name>`, `--limit 20` (spread over the list): which files
 * - `--turns 60`: page turns of one visit; sections beyond are opened by their address and looked at once
 * - `--widths 390,1280`: of the screen
 * - `--seconds 180`: for one file; what was not reached then is told
 * - `--jobs 1`: files at once
 * - `--narrated`: instead of a folder, books with a voice: the library's own, and two with a tone for each phrase
 */
const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		only: { type: 'string', default: '' },
		limit: { type: 'string', default: '100000' },
		turns: { type: 'string', default: '60' },
		widths: { type: 'string', default: '390,1280' },
		seconds: { type: 'string', default: '180' },
		jobs: { type: 'string', default: '1' },
		narrated: { type: 'boolean', default: false },
		out: { type: 'string', default: '.bench/epub' }
	}
});
const folder = options.narrated ? await narratedBooks(workFolder('narrated')) : positionals[0];
if (folder === undefined) {
	console.log('Which books? npm run bench epub -- <folder of .epub, .pdf or unpacked publications>');
	process.exit(0);
}
const pictures = resolve(options.out);
const widths = options.widths.split(',').map(Number);
const files = spread(
	publicationsIn(resolve(folder)).filter(({ name }) => name.includes(options.only)),
	Number(options.limit)
);
if (files.length === 0) throw new Error(`There is no such publication below ${folder}.`);

const data = workFolder('epub');
await run(process.execPath, [join(import.meta.dirname, 'epub/seed.ts')], {
	env: { ...process.env, DATA_DIR: data, LOG_LEVEL: 'error' }
});
const served = await serve(data);
const desk = new Desk(served.origin);
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const outcomes: Outcome[] = [];
try {
	await desk.signIn();
	const waiting = [...files];
	await Promise.all(Array.from({ length: Number(options.jobs) }, () => work(waiting)));
	report(
		'epub',
		{ Files: rowsOf(outcomes), Faults: faultRows(outcomes), Summary: summaryOf(outcomes) },
		targetsOf(outcomes)
	);
} finally {
	await served.stop();
}

/** Takes one file after the other until none waits; a browser that is gone is started again. */
async function work(waiting: Found[]): Promise<void> {
	let browser: Browser | null = null;
	for (let file = waiting.shift(); file; file = waiting.shift()) {
		if (!browser?.isConnected())
			browser = await chromium.launch({
				...chromiumLaunch,
				// Nothing outside is asked, whatever a book wants; what it wants is told.
				args: [
					...chromiumLaunch.args,
					'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
					'--autoplay-policy=no-user-gesture-required'
				]
			});
		const outcome = await tryOut(browser, file);
		outcomes.push(outcome);
		// A run of hours that is stopped has told what it knew.
		writeFileSync(join(pictures, 'outcomes.json'), JSON.stringify(outcomes, null, '\t'));
		for (const row of rowsOf([outcome]))
			console.log(`${outcomes.length}/${files.length}`, Object.values(row).join(' · '));
	}
	await browser?.close();
}

async function tryOut(browser: Browser, file: Found): Promise<Outcome> {
	const { name } = file;
	const began = performance.now();
	const until = began + Number(options.seconds) * 1000;
	try {
		const { fileName, bytes } = fileOf(file);
		const intake = await desk.takeIn(fileName, bytes, until - performance.now());
		if (intake.status === 'refused')
			return { name, refused: intake.sentences.join(' '), readings: [], broke: null, late: false };
		await desk.publish(intake.record);
		const title = await shelved(intake.record.split('/').at(-1) ?? '');
		const source = await sourceOf(fileName, bytes);
		const alone = new SourceAlone(browser, source);
		const readings = [];
		for (const [at, width] of widths.entries()) {
			// Each width has its share of what is left.
			const share = performance.now() + (until - performance.now()) / (widths.length - at);
			const reading = new ReadThrough({
				...{ browser, origin: served.origin, title, source, alone, width, until: share },
				turns: Number(options.turns),
				pictures: { folder: pictures, name: name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '_') }
			});
			readings.push(await reading.run());
		}
		await alone.close();
		source.close();
		return { name, refused: null, readings, broke: null, late: false };
	} catch (error) {
		return {
			name,
			refused: null,
			readings: [],
			broke: error instanceof Error ? error.message : String(error),
			late: error instanceof OutOfTime
		};
	}
}

/** What the library knows of a title that was just published. */
async function shelved(id: string): Promise<Shelved> {
	const database = openDatabase(join(data, 'library.sqlite'));
	try {
		const found = await database.db
			.selectFrom('publication')
			.innerJoin('publication_version', 'publication_version.id', 'publication.version_id')
			.select(['slug', 'publication_version.id as versionId', 'manifest'])
			.where('publication.id', '=', id)
			.executeTakeFirstOrThrow();
		const { form, readingOrder, mediaOverlay } = JSON.parse(found.manifest) as Manifest;
		const { slug, versionId } = found;
		const activeClasses = mediaOverlay?.activeClass ? [mediaOverlay.activeClass] : [];
		return { slug, versionId, form, activeClasses, sections: readingOrder };
	} finally {
		await database.close();
	}
}
