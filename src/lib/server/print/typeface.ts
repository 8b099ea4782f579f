import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openFont, type Font } from './fontkit.ts';

/** Fontsource cuts a face into these files; together they hold every Vietnamese letter. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const;

/** Of widths that are kept: letters of a word, and how many words. */
const [LONGEST_KEPT, MOST_KEPT] = [24, 20_000];

export interface Face {
	/** Name of the subset file, unique among all faces. */
	readonly name: string;
	readonly file: string;
	readonly font: Font;
}

export interface Run {
	readonly face: Face;
	readonly text: string;
}

const require = createRequire(import.meta.url);

/** The folder of a fontsource package. */
export const fontFolder = (family: string): string =>
	join(dirname(require.resolve(`@fontsource/${family}/package.json`)), 'files');

/** One weight of a family over its subset files: text is cut into runs, each letter from the file that has it. */
export class Typeface {
	readonly faces: readonly Face[];

	readonly #widths = new Map<string, number>();
	readonly #stand: { readonly face: Face; readonly sign: string } | null;

	/**
	 * @param instead where letters are looked for that this one has not
	 * @param sign stands for a letter that nobody has; without it such a letter is an error
	 */
	constructor(
		family: string,
		weight: number,
		style: 'normal' | 'italic' = 'normal',
		{ instead = [], sign = null }: { instead?: readonly Typeface[]; sign?: string | null } = {}
	) {
		const own = SUBSETS.map((subset): Face => {
			const name = `${family}-${subset}-${weight}-${style}`;
			const file = join(fontFolder(family), `${name}.woff`);
			return { name, file, font: openFont(file) };
		});
		this.faces = [...own, ...instead.flatMap(({ faces }) => faces)];
		const face = sign === null ? undefined : this.faceOf(sign);
		this.#stand = face && sign !== null ? { face, sign } : null;
	}

	has(character: string): boolean {
		return this.faceOf(character) !== undefined;
	}

	runs(text: string): Run[] {
		const runs: { face: Face; text: string }[] = [];
		for (const character of text) {
			const last = runs.at(-1);
			// A space stays with the run before it.
			if (last && (character === ' ' ? last.face.font.hasGlyphForCodePoint(32) : false)) {
				last.text += character;
				continue;
			}
			const found = this.faceOf(character);
			const face = found ?? this.#stand?.face;
			if (!face) throw new Error(`No font file has the letter "${character}" (${this.faces[0]?.name}).`);
			const drawn = found ? character : (this.#stand?.sign ?? '');
			if (last?.face === face) last.text += drawn;
			else runs.push({ face, text: drawn });
		}
		return runs;
	}

	width(text: string, size: number): number {
		const known = this.#widths.get(text);
		if (known !== undefined) return known * size;
		const width = this.runs(text).reduce(
			(sum, run) => sum + run.face.font.layout(run.text).advanceWidth / run.face.font.unitsPerEm,
			0
		);
		// Words come again and again; whole paragraphs do not.
		if (text.length <= LONGEST_KEPT && this.#widths.size < MOST_KEPT) this.#widths.set(text, width);
		return width * size;
	}

	/** The outlines of the text with its baseline starting at (x, y), as SVG path data. */
	outline(text: string, x: number, y: number, size: number, spacing = 0): string {
		let at = x;
		let d = '';
		for (const { face, text: part } of this.runs(text)) {
			const scale = size / face.font.unitsPerEm;
			const { glyphs, positions } = face.font.layout(part);
			glyphs.forEach((glyph, index) => {
				const position = positions[index];
				d += glyph.path
					.scale(scale, -scale)
					.translate(at + (position?.xOffset ?? 0) * scale, y - (position?.yOffset ?? 0) * scale)
					.toSVG()
					.replaceAll(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number) * 100) / 100));
				at += (position?.xAdvance ?? 0) * scale + spacing;
			});
		}
		return d;
	}

	private faceOf(character: string): Face | undefined {
		const codePoint = character.codePointAt(0) ?? 0;
		return this.faces.find((face) => face.font.hasGlyphForCodePoint(codePoint));
	}
}

const opened = new Map<string, Typeface>();

export function typeface(family: string, weight: number, style: 'normal' | 'italic' = 'normal'): Typeface {
	const key = `${family} ${weight} ${style}`;
	const known = opened.get(key) ?? new Typeface(family, weight, style);
	opened.set(key, known);
	return known;
}
