import sharp from 'sharp';

/** A picture with something on it, the same each time. */
export async function picture(
	width: number,
	height: number,
	format: 'png' | 'jpeg' = 'jpeg'
): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#FFC53D"/><circle cx="50%" cy="50%" r="30%" fill="#1E7B4F"/></svg>`;
	return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}
