import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Band } from '#lib/publication/band.ts';
import type { Details } from '#lib/features/catalogue/publication.ts';
import { seeded, type Chance } from '#lib/server/tasks/fill/chance.ts';
import { syntheticTitle } from '#lib/server/tasks/fill/synthetic.ts';
import { PLACES_VI, SENTENCES_VI } from '#lib/server/tasks/fill/words.ts';
import { slugify } from '#lib/text/slug.ts';
import { tinyEpub } from '../../support/tiny-epub.ts';

/** One of the books both libraries hold. */
export interface BenchBook {
	readonly file: string;
	readonly slug: string;
	readonly details: Details;
}

/** The bands a child of the third band sees: every visitor of the benchmark meets every book, as at the peer. */
const SEEN: readonly Band[] = ['mam', 'choi', 'la'];
const CHAPTERS = 3;
const SENTENCES_A_CHAPTER = 30;
const COVER = { width: 600, height: 800 } as const;

/** Writes `count` small EPUBs with Vietnamese titles, people, subjects, text and a JPEG cover; the same ones each time. */
export async function writeBooks(folder: string, count: number): Promise<BenchBook[]> {
	const books: BenchBook[] = [];
	const taken = new Set<string>();
	for (let number = 0; number < count; number++) {
		const chance = seeded(90_000 + number);
		const details = detailsOf(number, taken, chance);
		const slug = slugify(details.title);
		const file = join(folder, `${slug}.epub`);
		await writeFile(file, await epubOf(number, details, chance));
		books.push({ file, slug, details });
	}
	return books;
}

function detailsOf(number: number, taken: Set<string>, chance: Chance): Details {
	const made = syntheticTitle(number);
	let { title } = made;
	while (taken.has(title)) title = `${made.title} ${chance.pick(PLACES_VI)}`;
	taken.add(title);
	const band = chance.pick(SEEN);
	return {
		title,
		subtitle: made.subtitle,
		description: made.description,
		languages: [...made.languages],
		contributors: made.contributors,
		topics: made.topics,
		band,
		bandReason: 'benchmark',
		interestBand: null,
		label: band === 'la' ? '6-to-11' : 'under-6',
		guidance: false,
		genre: made.genre,
		rights: { kind: 'own', statement: 'Made for a measurement', evidence: '' },
		series: made.series,
		seriesPosition: made.seriesPosition,
		publisher: made.publisher,
		year: made.year,
		identifiers: []
	};
}

async function epubOf(number: number, details: Details, chance: Chance): Promise<Buffer> {
	const text = () =>
		Array.from({ length: SENTENCES_A_CHAPTER }, () => `<p>${chance.pick(SENTENCES_VI)}</p>`).join('');
	const people = details.contributors.map(({ name }) => `<dc:creator>${name}</dc:creator>`);
	const subjects = details.topics.map((topic) => `<dc:subject>${topic}</dc:subject>`);
	const metadata = [
		...people,
		...subjects,
		`<dc:publisher>${details.publisher ?? ''}</dc:publisher>`,
		`<dc:date>${details.year ?? 2026}</dc:date>`,
		`<dc:description>${details.description}</dc:description>`
	];
	return tinyEpub({
		title: details.title,
		metadata: metadata.join(''),
		chapters: Array.from({ length: CHAPTERS }, (_, at) => `<h1>Chương ${at + 1}</h1>${text()}`),
		files: { 'cover.jpg': await cover(number, details.title) },
		manifest: '<item id="cover" href="cover.jpg" media-type="image/jpeg" properties="cover-image"/>'
	});
}

/** A sky, a hill and the title: bytes as a photograph has them, without a file of anybody's. */
function cover(number: number, title: string): Promise<Buffer> {
	const { width, height } = COVER;
	const hue = (number * 47) % 360;
	const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
		<linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue},70%,80%)"/><stop offset="1" stop-color="hsl(${(hue + 60) % 360},60%,45%)"/></linearGradient>
		<rect width="100%" height="100%" fill="url(#sky)"/>
		<circle cx="${100 + ((number * 31) % 400)}" cy="180" r="70" fill="hsl(${(hue + 180) % 360},80%,70%)"/>
		<path d="M0 620 Q300 ${380 + ((number * 13) % 160)} 600 620 V800 H0 Z" fill="hsl(${(hue + 120) % 360},45%,35%)"/>
		<text x="300" y="90" font-size="30" text-anchor="middle">${title}</text>
	</svg>`;
	return sharp(Buffer.from(picture)).jpeg({ quality: 80 }).toBuffer();
}
