import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saySection } from '#lib/features/narration/prepare-voice.server.ts';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { createLibraryVoice } from '#lib/server/voices/voice-process.ts';
import { authoredBooks } from '../../support/authored-books.ts';
import { residentOf } from '../catalogue/serve.ts';

const WORDS = 10_000;
const SECTIONS = 10;
const LOOK_MS = 100;

export interface Prepared {
	readonly seconds: number;
	/** Of sound. */
	readonly minutes: number;
	readonly bytes: number;
	/** Of the process that speaks: time of the processor, and memory at its highest. It is the last that a machine does: `seconds` grow with what else there is. */
	readonly cpuSeconds: number;
	readonly peakMB: number;
}

/** Has a book of ten thousand words said, of ten chapters with words of the authored books. */
export async function prepareBook(folder: string): Promise<Prepared> {
	const authored = authoredBooks()
		.flatMap(({ languages, sections }) => sections.filter((_, at) => languages[at] === 'vi'))
		.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
	const words = Array.from({ length: WORDS }, (_, at) => authored[at % authored.length] ?? '');
	const size = WORDS / SECTIONS;
	const chapters = Array.from({ length: SECTIONS }, (_, n) =>
		chapter(n + 1, words.slice(n * size, (n + 1) * size))
	);
	const blobs = createDiskBlobStore(join(folder, 'prepared'));
	const voice = createLibraryVoice();
	let [peakMB, cpuSeconds] = [0, 0];
	const looking = setInterval(() => {
		for (const pid of children()) {
			peakMB = Math.max(peakMB, residentOf(pid).highest);
			cpuSeconds = Math.max(cpuSeconds, secondsOf(pid));
		}
	}, LOOK_MS);
	const [began, sums] = [performance.now(), { minutes: 0, bytes: 0 }];
	try {
		for (const [position, xhtml] of chapters.entries()) {
			const { seconds, files } = await saySection(
				{ voice, blobs: { get: async () => new TextEncoder().encode(xhtml), put: blobs.put } },
				{ versionId: 'v', languages: ['vi'], sections: [] },
				{ position, path: `c${position}.xhtml`, sha256: '' }
			);
			sums.minutes += seconds / 60;
			sums.bytes += files.reduce((sum, { bytes }) => sum + bytes, 0);
		}
		return { ...sums, seconds: (performance.now() - began) / 1000, cpuSeconds, peakMB };
	} finally {
		clearInterval(looking);
		voice.rest();
	}
}

function chapter(n: number, words: readonly string[]): string {
	const paragraphs = Array.from(
		{ length: Math.ceil(words.length / 80) },
		(_, at) =>
			`<p>${words
				.slice(at * 80, (at + 1) * 80)
				.join(' ')
				.replace(/[<&]/g, '')}</p>`
	);
	return `<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>${n}</title></head><body><h1>Chương ${n}</h1>${paragraphs.join('')}</body></html>`;
}

/** From /proc (Linux). */
function children(): number[] {
	const all = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid));
	return all.filter((pid) => parentOf(pid) === process.pid).map(Number);
}

/** Of the processor, in hundredths as Linux counts. */
function secondsOf(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) / 100;
}

function parentOf(pid: string): number {
	try {
		return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
	} catch {
		return 0; // gone meanwhile
	}
}
