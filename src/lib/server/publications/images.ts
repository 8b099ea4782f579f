import sharp from 'sharp';

/** Widths in pixels of the smaller copies a large picture gets. */
const COPY_WIDTHS = [640, 1280] as const;
const QUALITY = 78;

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

/** Smaller copies in WebP; none for small or moving pictures, null when the picture turns out to be broken. */
export async function makeVariants(
	file: string,
	size: ImageSize,
	pixels: number
): Promise<{ width: number; bytes: Uint8Array }[] | null> {
	if (size.animated) return [];
	const copies: { width: number; bytes: Uint8Array }[] = [];
	for (const width of COPY_WIDTHS) {
		if (size.width <= width) break;
		try {
			const bytes = await sharp(file, { limitInputPixels: pixels, failOn: 'error' })
				.rotate()
				.resize({ width })
				.webp({ quality: QUALITY, effort: 2 })
				.toBuffer();
			copies.push({ width, bytes });
		} catch {
			return null;
		}
	}
	return copies;
}
