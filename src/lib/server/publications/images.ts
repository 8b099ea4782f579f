import sharp from 'sharp';

/** Widths in pixels of the smaller copies a large picture gets. */
const COPY_WIDTHS = [640, 1280] as const;
const QUALITY = 78;
const AVIF_QUALITY = 50;

// One picture at a time: the machine also serves readers.
sharp.concurrency(1);
sharp.cache(false);

export interface ImageSize {
	readonly width: number;
	readonly height: number;
	readonly animated: boolean;
}

/** Width and height as shown (a photo lying on its side is turned), or why the picture cannot be used. */
export async function measureImage(
	file: string,
	pixels: number
): Promise<ImageSize | 'image-broken' | 'image-too-large'> {
	try {
		const {
			width,
			height,
			pages = 1,
			orientation = 1
		} = await sharp(file, { limitInputPixels: false }).metadata();
		if (!width || !height) return 'image-broken';
		if (width * height > pixels) return 'image-too-large';
		const turned = orientation >= 5;
		return { width: turned ? height : width, height: turned ? width : height, animated: pages > 1 };
	} catch {
		return 'image-broken';
	}
}

export interface ImageCopy {
	readonly width: number;
	readonly format: 'webp' | 'avif';
	readonly bytes: Uint8Array;
}

/** Smaller copies in WebP, the smallest also in AVIF; none for small or moving pictures, null when the picture is broken after all. */
export async function makeCopies(file: string, size: ImageSize, pixels: number): Promise<ImageCopy[] | null> {
	if (size.animated) return [];
	const copies: ImageCopy[] = [];
	try {
		for (const width of COPY_WIDTHS) {
			if (size.width <= width) break;
			const small = sharp(file, { limitInputPixels: pixels, failOn: 'error' }).rotate().resize({ width });
			const raw = await small.png({ compressionLevel: 1 }).toBuffer();
			const webp = await sharp(raw).webp({ quality: QUALITY, effort: 2 }).toBuffer();
			copies.push({ width, format: 'webp', bytes: webp });
			if (width !== COPY_WIDTHS[0]) continue;
			// For phones on slow lines; the larger ones would cost more time than they save.
			const avif = await sharp(raw).avif({ quality: AVIF_QUALITY, effort: 1 }).toBuffer();
			if (avif.length < webp.length) copies.push({ width, format: 'avif', bytes: avif });
		}
	} catch {
		return null;
	}
	return copies;
}
