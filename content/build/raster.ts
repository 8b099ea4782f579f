import sharp from 'sharp';
import type { Picture } from './pictures.ts';

/** A drawing as pixels, for places where an SVG is not welcome: covers and PDF. */
export async function rasterise(picture: Picture, width: number, quality = 84): Promise<Buffer> {
	const density = Math.min(2400, (72 * width) / picture.width);
	return await sharp(Buffer.from(picture.svg), { density })
		.resize({ width })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:4:4' })
		.toBuffer();
}
