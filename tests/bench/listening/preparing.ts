import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saySection } from '#lib/features/narration/prepare-voice.server.ts';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { createEspeakProvider } from '#lib/server/voices/voice-process.ts';
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
	/** Of the process that speaks, at its highest. */
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
	const voice = createEspeakProvider();
	let peakMB = 0;
	const looking = setInterval(() => (peakMB = Math.max(peakMB, highestOfChildren())), LOOK_MS);
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
		return { ...sums, seconds: (performance.now() - began) / 1000, peakMB };
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

/** MB, from /proc (Linux). */
function highestOfChildren(): number {
	const ours = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === process.pid);
	return Math.max(0, ...ours.map((pid) => residentOf(Number(pid)).highest));
}

function parentOf(pid: string): number {
	try {
		return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
	} catch {
		return 0; // gone meanwhile
	}
}
