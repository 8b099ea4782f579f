/**
 * Has a narrated book read aloud by eSpeak NG and writes audio/ (needs `espeak-ng` and `lame`; run by authors, not by the build).
 *
 *     node content/build/narrate.ts <slug>
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMetadata } from './book-source.ts';
import { parseSections } from './markup/sections.ts';
import type { Narration } from './narration.ts';
import { spokenSentences } from './sentences.ts';
import { bookFolders } from './shelf.ts';

const RATE = 22_050;
const BREATH = { sentence: 0.35, title: 0.9 };

/** eSpeak's samples, 16 bit mono: what follows the `data` mark of the WAV. */
function speak(text: string): Buffer {
	const wav = execFileSync('espeak-ng', ['-v', 'vi', '-s', '135', '-p', '45', '--stdin', '--stdout'], {
		input: text,
		maxBuffer: 1 << 28
	});
	return wav.subarray(wav.indexOf('data') + 8);
}

const silence = (seconds: number): Buffer => Buffer.alloc(Math.round(seconds * RATE) * 2);
const secondsOf = (samples: Buffer): number => samples.length / 2 / RATE;

function encode(samples: Buffer): Buffer {
	return execFileSync(
		'lame',
		['--quiet', '-r', '-s', '22.05', '--bitwidth', '16', '-m', 'm', '--cbr', '-b', '24', '-', '-'],
		{ input: samples, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] }
	);
}

function narrate(folder: string): Narration {
	const [language = 'vi'] = readMetadata(folder).languages;
	const sections = parseSections(readFileSync(join(folder, `text.${language}.md`), 'utf8'), basename(folder));
	mkdirSync(join(folder, 'audio'), { recursive: true });
	return {
		sections: sections.map((section) => {
			const parts: Buffer[] = [];
			let at = 0;
			const sentences = spokenSentences(section).map((text, index) => {
				const voice = speak(text);
				const pause = silence(index === 0 ? BREATH.title : BREATH.sentence);
				parts.push(voice, pause);
				const begin = at;
				at += secondsOf(voice) + secondsOf(pause);
				return { text, begin: rounded(begin), end: rounded(at) };
			});
			const file = `${section.id}.mp3`;
			writeFileSync(join(folder, 'audio', file), encode(Buffer.concat(parts)));
			return { id: section.id, file, seconds: rounded(at), sentences };
		})
	};
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const slug = process.argv[2] ?? '';
const folder = bookFolders().find((candidate) => basename(candidate) === slug);
if (!folder) throw new Error(`There is no book called "${slug}".`);
const narration = narrate(folder);
writeFileSync(join(folder, 'audio', 'narration.json'), `${JSON.stringify(narration, null, '\t')}\n`);
const total = narration.sections.reduce((sum, section) => sum + section.seconds, 0);
console.log(`${slug}: ${narration.sections.length} sections, ${Math.round(total)} seconds`);
