import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { openInChild } from '#lib/server/publications/open-in-child.ts';
import { tinyEpub } from '../support/tiny-epub.ts';
import { workFolder } from './processes.ts';
import { percentile, report, round, target } from './report.ts';

/** `npm run bench import`: how fast made-up books are opened, cleaned and stored, and what memory that takes (`--books 10`). */
const given = process.argv.indexOf('--books');
const books = given > 0 ? Number(process.argv[given + 1]) : 12;
const MB = 1024 * 1024;
const SENTENCE = 'Ngày xửa ngày xưa, có một chú mèo con rất thích đọc sách bên bờ sông. ';

interface Sort {
	readonly name: string;
	readonly count: number;
	make(seed: number): Promise<Buffer>;
}

const sorts: readonly Sort[] = [
	{
		name: 'words: 20 chapters',
		count: books,
		make: async (seed) => tinyEpub({ title: `Sách chữ ${seed}`, chapters: chapters(20) })
	},
	{
		name: 'pictures: 24 photographs of 1600 × 1200',
		count: books,
		make: (seed) => pictureBook(seed, 24, 1600, 1200)
	},
	{ name: 'large: 50 MB of sound and pictures', count: Math.max(1, Math.round(books / 6)), make: largeBook }
];

const folder = workFolder('import');
try {
	const blobs = createDiskBlobStore(join(folder, 'blobs'));
	const rows: Record<string, string | number>[] = [];
	let worstPeak = 0;
	let slowestOrdinary = 0;
	let keeperPeak = 0;
	for (const { name, count, make } of sorts) {
		const seconds: number[] = [];
		const peaks: number[] = [];
		let bytes = 0;
		for (let seed = 0; seed < count; seed++) {
			const file = join(folder, 'book.epub');
			const content = await make(seed);
			bytes = content.length;
			await writeFile(file, content);
			const started = performance.now();
			await openInChild(file, { blobs, onCost: ({ peakBytes }) => peaks.push(peakBytes / MB) });
			seconds.push((performance.now() - started) / 1000);
			keeperPeak = Math.max(keeperPeak, process.resourceUsage().maxRSS / 1024);
		}
		const total = seconds.reduce((sum, one) => sum + one, 0);
		const peak = Math.max(...peaks);
		worstPeak = Math.max(worstPeak, peak);
		if (!name.startsWith('large')) slowestOrdinary = Math.max(slowestOrdinary, percentile(seconds, 0.95));
		rows.push({
			books: name,
			count,
			'MB each': round(bytes / MB),
			'books/min': round((count / total) * 60),
			'median s': round(percentile(seconds, 0.5)),
			'p95 s': round(percentile(seconds, 0.95)),
			'peak MB of the opener': round(peak)
		});
	}
	report('import', { 'Opening books one after another, each in a process of its own': rows }, [
		target('one ordinary book (p95)', slowestOrdinary, 's', 15),
		target('peak memory of the opener, also for a 50 MB book', worstPeak, 'MB', 450)
	]);
	console.log(`The process that asked (it also made the books): ${round(keeperPeak)} MB at most.`);
} finally {
	await rm(folder, { recursive: true, force: true });
}

function chapters(count: number): string[] {
	return Array.from(
		{ length: count },
		(_, at) => `<h1>Chương ${at + 1}</h1>` + `<p>${SENTENCE.repeat(4)}</p>`.repeat(40)
	);
}

async function pictureBook(
	seed: number,
	count: number,
	width: number,
	height: number,
	more: Record<string, Buffer> = {}
): Promise<Buffer> {
	const files: Record<string, Buffer> = { ...more };
	for (let at = 0; at < count; at++) files[`p${at}.jpg`] = await photograph(seed * 100 + at, width, height);
	const pages = Array.from(
		{ length: count },
		(_, at) => `<h1>Trang ${at + 1}</h1><img src="p${at}.jpg" alt="Hình ${at + 1}"/><p>${SENTENCE}</p>`
	);
	const manifest = Object.keys(files).map(
		(name) =>
			`<item id="${name}" href="${name}" media-type="${name.endsWith('.jpg') ? 'image/jpeg' : 'audio/mpeg'}"/>`
	);
	return tinyEpub({ title: `Sách hình ${seed}`, chapters: pages, files, manifest: manifest.join('') });
}

/** Something between a photograph and noise: coloured patches, enlarged. */
function photograph(seed: number, width: number, height: number): Promise<Buffer> {
	const data = Buffer.from(
		Array.from({ length: 16 * 12 * 3 }, (_, at) => ((at + 1) * (seed + 7) * 2654435761) >>> 24)
	);
	return sharp(data, { raw: { width: 16, height: 12, channels: 3 } })
		.resize(width, height, { fit: 'fill' })
		.jpeg({ quality: 85 })
		.toBuffer();
}

function largeBook(seed: number): Promise<Buffer> {
	const sound = () => Buffer.concat([Buffer.from('ID3\x04'), randomBytes(8 * MB)]);
	return pictureBook(seed, 12, 2400, 1800, {
		'a.mp3': sound(),
		'b.mp3': sound(),
		'c.mp3': sound(),
		'd.mp3': sound(),
		'e.mp3': sound(),
		'f.mp3': sound()
	});
}
