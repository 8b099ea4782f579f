import { createReadStream } from 'node:fs';

/** The tree of 3 000 pages has a longest list of this many letters. */
const OVERLAP = 65_536;
const PAGES = /\/Type\s*\/Pages(?![A-Za-z])/g;

/**
 * How many pages the file says it has; 0 when that cannot be seen without unpacking. The parser counts only as far as it gets: behind a
 * missing object the rest of the pages is gone for it without a word.
 */
export async function declaredPages(file: string): Promise<number> {
	let most = 0;
	let tail = '';
	for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
		const text = tail + String(chunk);
		for (const { index } of text.matchAll(PAGES)) most = Math.max(most, countNear(text, index));
		tail = text.slice(-OVERLAP);
	}
	return most;
}

/** The `/Count` of the object that a place lies in. */
function countNear(text: string, at: number): number {
	const end = text.indexOf('endobj', at);
	const object = text.slice(Math.max(0, text.lastIndexOf(' obj', at)), end < 0 ? text.length : end);
	return Number(/\/Count\s+(\d{1,6})(?!\s+\d+\s+R)/.exec(object)?.[1] ?? 0);
}
