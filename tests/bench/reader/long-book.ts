import { positionsIn } from '#lib/publication/positions.ts';
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import type { Tables } from '#lib/server/database/schema.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';

const SENTENCE = 'Chú nhặt hai chiếc lá, rồi lấy mỏ làm kim, khâu từng mũi thật khéo trong vườn sớm mai. ';
const CHAPTER_CHARACTERS = 12_000;

interface File {
	readonly path: string;
	readonly mediaType: string;
	readonly content: Buffer;
}

/** Puts an EPUB of about `megabytes` (chapters of text, each with a photograph) into a library; gives its slug. */
export async function addLongBook(db: Kysely<Tables>, blobs: BlobStore, megabytes: number): Promise<string> {
	const slug = `dai-${megabytes}-mb`;
	const picture = await photograph();
	const chapters = Math.max(4, Math.round((megabytes * 1e6) / (picture.length + CHAPTER_CHARACTERS * 1.4)));
	const files: File[] = [];
	for (let n = 1; n <= chapters; n++) {
		files.push({ path: `OEBPS/c${n}.xhtml`, mediaType: 'application/xhtml+xml', content: chapter(n) });
		// Each picture its own bytes: nothing is shared between chapters.
		const own = Buffer.concat([picture, Buffer.from(`<!-- ${slug} ${n} -->`)]);
		files.push({ path: `OEBPS/p${n}.jpg`, mediaType: 'image/jpeg', content: own });
	}
	const items = (make: (n: number) => string) =>
		Array.from({ length: chapters }, (_, i) => make(i + 1)).join('');
	files.push({ path: 'OEBPS/nav.xhtml', mediaType: 'application/xhtml+xml', content: nav(chapters) });
	files.push({
		path: 'OEBPS/package.opf',
		mediaType: 'application/oebps-package+xml',
		content: Buffer.from(
			`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">${slug}</dc:identifier><dc:title>${slug}</dc:title><dc:language>vi</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items((n) => `<item id="c${n}" href="c${n}.xhtml" media-type="application/xhtml+xml"/><item id="p${n}" href="p${n}.jpg" media-type="image/jpeg"/>`)}</manifest><spine>${items((n) => `<itemref idref="c${n}"/>`)}</spine></package>`
		)
	});
	await insertTitle(db, slug, manifestOf(chapters));
	for (const { path, mediaType, content } of files) {
		const { sha256, bytes } = await blobs.put(content);
		await db
			.insertInto('resource')
			.values({ version_id: slug, path, sha256, media_type: mediaType, bytes })
			.execute();
	}
	return slug;
}

async function photograph(): Promise<Buffer> {
	const [width, height] = [900, 600];
	const noise = Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 7919) % 251));
	return sharp(noise, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 60 })
		.toBuffer();
}

function chapter(n: number): Buffer {
	const paragraphs = Array.from(
		{ length: Math.round(CHAPTER_CHARACTERS / (SENTENCE.length * 4)) },
		(_, i) => `<p id="p${i}">${SENTENCE.repeat(4)}</p>`
	);
	return Buffer.from(
		`<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Chương ${n}</title></head><body><h1>Chương ${n}</h1>${paragraphs.join('')}<img src="p${n}.jpg" alt="Một bức ảnh" width="900" height="600"/></body></html>`
	);
}

function nav(chapters: number): Buffer {
	const entries = Array.from(
		{ length: chapters },
		(_, i) => `<li><a href="c${i + 1}.xhtml">Chương ${i + 1}</a></li>`
	);
	return Buffer.from(
		`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body><nav epub:type="toc"><ol>${entries.join('')}</ol></nav></body></html>`
	);
}

function manifestOf(chapters: number): Manifest {
	const numbers = Array.from({ length: chapters }, (_, i) => i + 1);
	return {
		...{
			form: 'reflowable',
			languages: ['vi'],
			direction: 'ltr',
			packagePath: 'OEBPS/package.opf',
			pdfPath: null
		},
		readingOrder: numbers.map((n) => ({
			...{
				path: `OEBPS/c${n}.xhtml`,
				mediaType: 'application/xhtml+xml',
				title: `Chương ${n}`,
				linear: true
			},
			...{ layout: 'reflowable', words: 2400, characters: CHAPTER_CHARACTERS },
			...{
				positions: positionsIn({ linear: true, fixed: false, characters: CHAPTER_CHARACTERS }),
				overlay: null
			}
		})),
		toc: numbers.map((n) => ({ title: `Chương ${n}`, href: `OEBPS/c${n}.xhtml`, children: [] })),
		...{ landmarks: [], pageList: [], viewport: null, mediaOverlay: null, tagged: true }
	};
}

/** A published title of one version. */
export async function insertTitle(db: Kysely<Tables>, slug: string, manifest: Manifest): Promise<void> {
	await db
		.insertInto('publication')
		.values({
			...{
				id: slug,
				slug,
				title: slug,
				subtitle: null,
				title_sort: slug,
				title_folded: slug,
				languages: '["vi"]'
			},
			...{
				description: '',
				band: 'la',
				band_by: null,
				band_at: null,
				band_reason: null,
				interest_band: null
			},
			...{ label: null, guidance: 0, form: 'reflowable', genre: 'story', status: 'published', rights: '{}' },
			...{ series: null, series_position: null, publisher: null, year: null, identifiers: '[]' },
			...{
				accessibility: '{}',
				has_audio: 0,
				words: 1,
				pages: 1,
				minutes: 1,
				version_id: slug,
				cover_ratio: 0.75
			},
			...{ source: 'synthetic', source_hash: null, published_at: 1, created_at: 1, updated_at: 1 }
		})
		.execute();
	await db
		.insertInto('publication_version')
		.values({
			...{ id: slug, publication_id: slug, media_type: 'application/epub+zip', original_sha256: slug },
			...{ original_bytes: 1, manifest: JSON.stringify(manifest), findings: '[]' },
			...{ used_at: 1, created_at: 1 }
		})
		.execute();
}
