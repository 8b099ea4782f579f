import { page, tinyEpub } from './tiny-epub.ts';

const SENTENCES = [
	'Chú chim sâu nhặt hai chiếc lá, lấy mỏ làm kim, khâu từng mũi thật khéo trong vườn sớm mai.',
	'Bên bờ ao, đàn vịt con theo mẹ ra tắm nắng và kể cho nhau nghe chuyện đêm qua.',
	'Bà ngồi bên hiên, tay têm trầu, mắt dõi theo đám mây trôi về phía núi xa.',
	'Mưa rơi tí tách trên mái lá, cả làng im nghe tiếng ếch gọi nhau ngoài đồng.'
];

/** One paragraph, told from all others by its number. */
const paragraph = (n: number) =>
	`Đoạn ${n}. ${SENTENCES[n % 4]} ${SENTENCES[(n + 1) % 4]} ${SENTENCES[(n + 3) % 4]}`;

/** So many paragraphs that they have about `megabytes` in UTF-8. */
function paragraphs(megabytes: number): string[] {
	const each = Buffer.byteLength(paragraph(1)) + 9;
	return Array.from({ length: Math.ceil((megabytes * 1e6) / each) }, (_, at) => paragraph(at + 1));
}

/** Paragraphs under one heading of `hugeSection`. */
export const UNDER_HEADING = 60;

const BODIES = {
	headings: (all: readonly string[]) =>
		all
			.map((words, at) => {
				const chapter = at / UNDER_HEADING + 1;
				const heading = Number.isInteger(chapter) ? `<h2 id="h${chapter}">Hồi ${chapter}</h2>` : '';
				return `${heading}<p id="d${at + 1}">${words}</p>`;
			})
			.join('\n'),
	blocks: (all: readonly string[]) => all.map((words) => `<p>${words}</p>`).join('\n'),
	pre: (all: readonly string[]) => `<pre>${all.join('\n')}</pre>`,
	paragraph: (all: readonly string[]) => `<p>${all.join(' ')}</p>`
} as const;

export type HugeKind = keyof typeof BODIES;
export const HUGE_KINDS = Object.keys(BODIES) as readonly HugeKind[];

/** A book of one section of about so many megabytes; with headings, each of them is in its contents. */
export function hugeSection(kind: HugeKind, megabytes = 6): Buffer {
	const all = paragraphs(megabytes);
	const body = `<section class="story" id="all">${BODIES[kind](all)}</section>`;
	const headings = kind === 'headings' ? Math.ceil(all.length / UNDER_HEADING) : 0;
	const entries = Array.from(
		{ length: headings },
		(_, at) => `<li><a href="c1.xhtml#h${at + 1}">Hồi ${at + 1}</a></li>`
	);
	const nav = `<nav epub:type="toc"><ol>${entries.join('') || '<li><a href="c1.xhtml">Tất cả</a></li>'}</ol></nav>`;
	return tinyEpub({ title: `Một phần dài (${kind})`, chapters: [body], nav });
}

/** A book of so many small sections, its contents in parts of a hundred. */
export function manySections(count = 5_000): Buffer {
	const chapters = Array.from(
		{ length: count },
		(_, at) => `<h1>Chương ${at + 1}</h1><p>${paragraph(3 * at)}</p><p>${paragraph(3 * at + 1)}</p>`
	);
	const entry = (n: number) => `<li><a href="c${n}.xhtml">Chương ${n}</a></li>`;
	const parts = Array.from({ length: Math.ceil(count / 100) }, (_, at) => {
		const first = at * 100 + 1;
		const last = Math.min(count, first + 99);
		const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
		return `<li><a href="c${first}.xhtml">Phần ${at + 1}</a><ol>${numbers.map(entry).join('')}</ol></li>`;
	});
	const nav = `<nav epub:type="toc"><ol>${parts.join('')}</ol></nav>`;
	return tinyEpub({ title: `${count} chương`, chapters, nav });
}

/** A book whose pictures have so many megabytes: 100 kB each, noise that nobody can pack. */
export async function manyPictures(megabytes = 50): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	const files: Record<string, Buffer> = {};
	const chapters: string[] = [];
	for (let n = 1, bytes = 0; bytes < megabytes * 1e6; n++) {
		const noise = Buffer.from(
			Uint8Array.from({ length: 900 * 600 * 3 }, (_, i) => ((i + n) * 7919 + n * 31) % 251)
		);
		const picture = await sharp(noise, { raw: { width: 900, height: 600, channels: 3 } })
			.jpeg({ quality: 60 })
			.toBuffer();
		files[`p${n}.jpg`] = picture;
		bytes += picture.length;
		chapters.push(`<h1>Tranh ${n}</h1><img src="p${n}.jpg" alt="Tranh số ${n}"/><p>${paragraph(n)}</p>`);
	}
	const manifest = Object.keys(files)
		.map((name) => `<item id="${name}" href="${name}" media-type="image/jpeg"/>`)
		.join('');
	return tinyEpub({ title: 'Sách tranh lớn', chapters, files, manifest });
}

/** A page of its own for sections that are looked at without a book. */
export const hugePage = (kind: HugeKind, megabytes: number) =>
	page(`<section class="story" id="all">${BODIES[kind](paragraphs(megabytes))}</section>`);
