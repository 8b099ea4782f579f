import sharp from 'sharp';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { CheckMessages } from '../check-messages.ts';
import type { Limits } from '../limits.ts';
import type { PublicationMetadata, StoredCover } from '../manifest.ts';
import { generateCover } from './generate-cover.ts';

const WIDTHS = [160, 320, 640] as const;
/** Taller pictures are cut: a cover is a page, not a scroll. */
const TALLEST = 2.2;

interface Covers {
	readonly covers: readonly StoredCover[];
	readonly coverGenerated: boolean;
}

/** The cover in three widths and two formats, from the publication's own picture when it can be drawn, else a generated one. */
export async function coversOf(
	picture: Uint8Array | null,
	metadata: PublicationMetadata,
	blobs: Pick<BlobStore, 'put'>,
	checkMessages: CheckMessages,
	limits: Limits
): Promise<Covers> {
	const own = picture && (await raster(picture, limits));
	if (own) return { covers: await scale(own, blobs, limits), coverGenerated: false };
	checkMessages.info('cover-generated');
	const author = metadata.contributors.find(({ role }) => role === 'aut')?.name ?? '';
	const drawn = generateCover({
		title: metadata.title,
		author,
		topic: metadata.subjects[0] ?? '',
		seed: metadata.title
	});
	return { covers: await scale(drawn, blobs, limits), coverGenerated: true };
}

/** The picture at most at the largest width, opaque; null when it cannot be drawn. */
async function raster(picture: Uint8Array, limits: Limits): Promise<Uint8Array | null> {
	const widest = WIDTHS[2];
	try {
		const source = sharp(picture, { limitInputPixels: limits.imagePixels, density: 144 })
			.rotate()
			.flatten({ background: '#fff' });
		const { data, info } = await source
			.resize({ width: widest })
			.png({ compressionLevel: 1 })
			.toBuffer({ resolveWithObject: true });
		if (info.height < 16) return null;
		if (info.height <= widest * TALLEST) return data;
		return await sharp(data)
			.resize({ width: widest, height: Math.round(widest * TALLEST), position: 'top' })
			.png()
			.toBuffer();
	} catch {
		return null;
	}
}

async function scale(
	picture: Uint8Array,
	blobs: Pick<BlobStore, 'put'>,
	{ coverPixels }: Limits
): Promise<StoredCover[]> {
	const covers: StoredCover[] = [];
	for (const width of WIDTHS.filter((one) => one <= coverPixels)) {
		const scaled = await sharp(picture).resize({ width }).png({ compressionLevel: 1 }).toBuffer();
		for (const format of ['webp', 'avif'] as const) {
			const image = sharp(scaled);
			const encoded =
				format === 'webp' ? image.webp({ quality: 80, effort: 3 }) : image.avif({ quality: 55, effort: 1 });
			const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
			covers.push({ width: info.width, height: info.height, format, ...(await blobs.put(data)) });
		}
	}
	return covers;
}
