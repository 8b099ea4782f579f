import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bandAges, bandName, topicName } from '#lib/i18n/publication-words.ts';
import { BANDS, isYoungest } from '#lib/publication/band.ts';
import { TOPICS } from '#lib/publication/topics.ts';
import * as m from '#lib/paraglide/messages.js';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { clipName } from '#lib/ui/a11y/label-clips.ts';
import { readMetadata } from './book-source.ts';
import { bookFolders } from './shelf.ts';

/*
 * node content/build/speak-labels.ts
 *
 * Speaks the labels of children who do not read yet (greetings, topics, bands, joining a class, books of Mầm and Chồi) with a machine
 * voice into static/voice/: espeak-ng and lame must be installed. Only missing clips are made; a recorded human voice
 * may replace any of them.
 */
const root = findProjectRoot();
const folder = join(root, 'static/voice');
const work = mkdtempSync(join(tmpdir(), 'speak-'));
mkdirSync(folder, { recursive: true });

const labels = [
	m.catalogue_hello_little(),
	m.catalogue_shelf_new(),
	m.catalogue_shelf_audio(),
	m.reader_picture_home(),
	m.reader_picture_grown_ups(),
	m.reader_picture_end(),
	m.reading_previous(),
	m.reading_next(),
	m.reading_end_again(),
	m.reading_end_other(),
	m.classes_join(),
	m.classes_choose_seat(),
	`${m.classes_closed_title()}. ${m.classes_closed_more()}`,
	`${m.classes_unknown_title()}. ${m.classes_unknown_more()}`,
	...TOPICS.map(topicName),
	...BANDS.map((band) => `${m.catalogue_band_named({ name: bandName(band) })}, ${bandAges(band)}`),
	...bookFolders().flatMap((book) => {
		const { band, title, description, languages } = readMetadata(book);
		if (!isYoungest(band) || languages[0] !== 'vi' || !title.vi) return [];
		return [title.vi, `${title.vi}. ${description.vi ?? ''}`, m.reading_read_on_book({ title: title.vi })];
	})
];
const names = new Map(labels.map((label) => [clipName(label), label]));
for (const [name, label] of names) {
	const file = join(folder, `${name}.mp3`);
	if (existsSync(file)) continue;
	const wave = join(work, 'clip.wav');
	execFileSync('espeak-ng', ['-v', 'vi', '-s', '130', '-g', '3', '-w', wave, label]);
	execFileSync('lame', ['--quiet', '-m', 'm', '--resample', '22.05', '-b', '24', wave, file]);
	console.log(`${name}  ${label}`);
}
for (const file of readdirSync(folder)) if (!names.has(file.replace('.mp3', ''))) rmSync(join(folder, file));
rmSync(work, { recursive: true });

writeFileSync(
	join(root, 'src/lib/ui/a11y/spoken-labels.ts'),
	`/** Names of the clips in static/voice/; written by content/build/speak-labels.ts. */\nexport const SPOKEN: ReadonlySet<string> = new Set([\n${[...names.keys()]
		.sort()
		.map((name) => `\t'${name}'`)
		.join(',\n')}\n]);\n`
);
