import { createRequire } from 'node:module';

/** The few words of fontkit the builder uses; it comes with pdfkit and brings no types. */
export interface Path {
	toSVG(): string;
	scale(x: number, y: number): Path;
	translate(x: number, y: number): Path;
}

export interface Font {
	readonly unitsPerEm: number;
	readonly ascent: number;
	readonly descent: number;
	hasGlyphForCodePoint(codePoint: number): boolean;
	layout(text: string): {
		readonly advanceWidth: number;
		readonly glyphs: readonly { readonly path: Path }[];
		readonly positions: readonly {
			readonly xAdvance: number;
			readonly xOffset: number;
			readonly yOffset: number;
		}[];
	};
}

const fontkit = createRequire(import.meta.url)('fontkit') as { openSync(file: string): Font };

export const openFont = (file: string): Font => fontkit.openSync(file);
