import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { plainObjects, withEntry } from './plain-objects.ts';

/** Below so many pages the file is opened soon enough as it is. */
const FEW = 100;
/** Pages of one branch. */
const BRANCH = 32;
const PARENT = /\/Parent\s+\d+\s+\d+\s+R/;
const KIDS = /\/Kids\s*\[[^\]]*\]/;

/**
 * Many programs write the pages of a PDF as one flat list. A reader has to look at every page of it before it can count them: on a slow line
 * it fetches the whole file before it shows anything. This writes a copy with the same bytes and, behind them, the same pages as a
 * tree with branches, side by side (an incremental update, ISO 32000-1, 7.5.6). False: there was nothing to do, or the file is not written
 * in plain objects, and no copy was made.
 */
export async function balancePages(from: string, to: string): Promise<boolean> {
	const file = await open(from, 'r');
	try {
		const objects = await plainObjects(file);
		if (!objects) return false;
		const { trailer, table } = objects;
		const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1] ?? NaN);
		const catalogue = await objects.dictionary(reference(trailer, 'Root'));
		const root = catalogue === null ? NaN : reference(catalogue, 'Pages');
		const pages = await objects.dictionary(root);
		const kids = [...(KIDS.exec(pages ?? '')?.[0] ?? '').matchAll(/(\d+)\s+0\s+R/g)].map(([, kid]) =>
			Number(kid)
		);
		const count = Number(/\/Count\s+(\d+)/.exec(pages ?? '')?.[1] ?? NaN);
		if (pages === null || kids.length < FEW || kids.length !== count || !(size > 0)) return false;

		const written = new Map<number, string>();
		const branches: number[] = [];
		for (let first = 0; first < kids.length; first += BRANCH) {
			const branch = size + branches.length;
			const own = kids.slice(first, first + BRANCH);
			branches.push(branch);
			written.set(
				branch,
				`<< /Type /Pages /Parent ${root} 0 R /Count ${own.length} /Kids [${references(own)}] >>`
			);
			for (const kid of own) {
				const page = await objects.dictionary(kid);
				const moved =
					page !== null && /\/Type\s*\/Page(?![A-Za-z])/.test(page)
						? withEntry(page, PARENT, `/Parent ${branch} 0 R`)
						: null;
				if (moved === null) return false;
				written.set(kid, moved);
			}
		}
		const top = withEntry(pages, KIDS, `/Kids [${references(branches)}]`);
		if (top === null) return false;
		written.set(root, top);
		const { size: length } = await file.stat();
		const update = updateOf(written, length, trailerOf(trailer, size + branches.length, table));
		await pipeline(createReadStream(from), createWriteStream(to));
		await pipeline([Buffer.from(update, 'latin1')], createWriteStream(to, { flags: 'a' }));
		return true;
	} finally {
		await file.close();
	}
}

function reference(dictionary: string, name: string): number {
	return Number(new RegExp(`/${name}\\s+(\\d+)\\s+0\\s+R`).exec(dictionary)?.[1] ?? NaN);
}

function references(numbers: readonly number[]): string {
	return numbers.map((number) => `${number} 0 R`).join(' ');
}

function trailerOf(trailer: string, size: number, before: number): string {
	const sized = trailer.replace(/\/Size\s+\d+/, `/Size ${size}`).replace(/\/Prev\s+\d+/, '');
	return sized.replace(/>>$/, ` /Prev ${before} >>`);
}

/** The objects, their table and the trailer, to be put behind `length` bytes. */
function updateOf(written: ReadonlyMap<number, string>, length: number, trailer: string): string {
	let text = '\n';
	const places = [...written]
		.sort(([a], [b]) => a - b)
		.map(([number, dictionary]) => {
			const at = length + text.length;
			text += `${number} 0 obj\n${dictionary}\nendobj\n`;
			return { number, at };
		});
	const table = length + text.length;
	text += 'xref\n';
	for (const { number, at } of places) text += `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
	return `${text}trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`;
}
