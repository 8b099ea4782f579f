import { plainText, type DocumentBlock, type DocumentRun } from '#lib/publication/accessible-document.ts';
import type { PrintOrder } from '#lib/server/ports/large-printer.ts';
import { toldTable } from '#lib/publication/told-table.ts';
import type { Element, Piece } from './element.ts';
import { breakLines, type Line, type Look, type Stretch } from './lines.ts';
import { largeTable } from './large-table.ts';
import type { PrintFaces } from './print-faces.ts';
import type { Sheet } from './sheet.ts';

/** A picture that can be printed, with its size. */
export interface PrintPicture {
	readonly bytes: Buffer;
	readonly width: number;
	readonly height: number;
}

const INK = '#000000';
/** Between lines, of the size of the letters. */
export const LEADING = 1.5;
/** A column of a table is no narrower than so many letters high. */
const NARROWEST_COLUMN = 6;
/** Marks of notes: smaller than the rest, yet large print. */
const NOTE = 0.75;
const HEADINGS: Readonly<Record<number, number>> = { 1: 1.5, 2: 1.3, 3: 1.15 };

interface Needs {
	readonly sheet: Sheet;
	readonly faces: PrintFaces;
	readonly order: Pick<PrintOrder, 'size' | 'words'> & { readonly language: string };
	readonly pictures: ReadonlyMap<string, PrintPicture>;
}

/** Turns the blocks of a document into elements of large letters. Headings begin at level 2: the title of the book is the first. */
export class LargePrint {
	readonly size: number;
	readonly sheet: Sheet;
	readonly #needs: Needs;

	constructor(needs: Needs) {
		this.#needs = needs;
		this.size = needs.order.size;
		this.sheet = needs.sheet;
	}

	title(lines: readonly { readonly text: string; readonly size: number }[]): Element[] {
		const width = this.#width();
		return lines.map(({ text, size }, at) => ({
			tag: at === 0 ? 'H1' : 'P',
			pieces: this.lines([{ text, language: null, look: at === 0 ? 'strong' : undefined }], width, size),
			before: 0,
			after: this.size,
			...(at === 0 && { bookmark: { title: text, level: 1 } })
		}));
	}

	section(blocks: readonly DocumentBlock[]): Element[] {
		return this.blocks(blocks, this.#width());
	}

	blocks(blocks: readonly DocumentBlock[], width: number): Element[] {
		return blocks.flatMap((block) => this.#block(block, width));
	}

	lines(runs: readonly DocumentRun[], width: number, size: number, leading = LEADING): Piece[] {
		return breakLines(this.#stretches(runs, size), width).map((line) => this.#line(line, size, leading));
	}

	#width(): number {
		const { width, side } = this.sheet.page;
		return width - 2 * side;
	}

	#line(line: Line, size: number, leading: number): Piece {
		const height = size * leading;
		return {
			height,
			place: (structure, x, y) => this.sheet.line(structure, line, x, y + height / 2 + size * 0.34)
		};
	}

	#stretches(runs: readonly DocumentRun[], size: number): (Stretch | null)[] {
		const { faces, order } = this.#needs;
		return runs.flatMap((run): (Stretch | null)[] => {
			const look: Look = {
				face: run.look === 'strong' ? faces.bold : run.look === 'emphasis' ? faces.italic : faces.regular,
				size: run.look === 'note' ? size * NOTE : size,
				colour: INK,
				raised: run.look === 'note',
				language: run.language !== null && run.language !== order.language ? run.language : null
			};
			return run.text
				.normalize('NFC')
				.split('\n')
				.flatMap((text, at): (Stretch | null)[] => (at === 0 ? [{ text, look }] : [null, { text, look }]));
		});
	}

	#block(block: DocumentBlock, width: number): Element[] {
		const { size } = this;
		switch (block.kind) {
			case 'heading': {
				const level = Math.min(6, block.level + 1);
				const runs = block.runs.map((run) => ({ ...run, look: 'strong' as const }));
				return [
					{
						tag: `H${level}`,
						pieces: this.lines(runs, width, size * (HEADINGS[block.level] ?? 1), 1.3),
						before: size * 1.2,
						after: size * 0.5,
						keepWithNext: true,
						...(block.level <= 3 && {
							bookmark: { title: plainText(block.runs).replace(/\s+/g, ' '), level }
						})
					}
				];
			}
			case 'paragraph':
				return [{ tag: 'P', pieces: this.lines(block.runs, width, size), before: 0, after: size * 0.8 }];
			case 'quote':
			case 'note': {
				const indent = size;
				const children = this.blocks(block.blocks, width - indent);
				const tag = block.kind === 'note' ? 'Note' : 'BlockQuote';
				return [{ tag, children, before: 0, after: size * 0.3, indent }];
			}
			case 'list':
				return [this.#list(block, width)];
			case 'table': {
				const columns = Math.max(
					...block.rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0))
				);
				return width / columns < NARROWEST_COLUMN * size
					? this.blocks(toldTable(block.caption, block.rows), width)
					: [largeTable(block, columns, width, this)];
			}
			case 'picture':
				return [this.#picture(block, width)];
			case 'page':
				return [this.#small(`${this.#needs.order.words.page} ${block.label}`, width)];
			case 'rule':
				return [{ tag: 'Div', before: size, after: size }];
		}
	}

	#small(text: string, width: number): Element {
		const pieces = this.lines([{ text, language: null }], width, Math.max(16, this.size * 0.7), 1.3);
		return { tag: 'P', pieces, before: this.size * 0.4, after: this.size * 0.4, keepWithNext: true };
	}

	#list(block: Extract<DocumentBlock, { kind: 'list' }>, width: number): Element {
		const { size } = this;
		const label = (index: number) => (block.ordered ? `${block.start + index}.` : '•');
		const widest = Math.max(...block.items.map((_, at) => label(at).length));
		const indent = size * Math.max(1.4, 0.62 * widest + 0.5);
		const children = block.items.map((item, index): Element => {
			const [mark] = this.lines([{ text: label(index), language: null, look: 'strong' }], width, size);
			return {
				tag: 'LI',
				children: [
					{
						tag: 'Lbl',
						// It stands beside the first line of its body, and takes no height of its own.
						pieces: mark ? [{ ...mark, height: 0 }] : [],
						before: 0,
						after: 0
					},
					{ tag: 'LBody', children: this.blocks(item, width - indent), before: 0, after: 0, indent }
				],
				before: 0,
				after: 0,
				keep: true
			};
		});
		return { tag: 'L', children, before: 0, after: size * 0.3 };
	}

	/** Seen as large as the page allows; where it can not be printed, and where nobody described it, words say so. */
	#picture(block: Extract<DocumentBlock, { kind: 'picture' }>, width: number): Element {
		const { pictures, order } = this.#needs;
		const picture = block.path === null ? undefined : pictures.get(block.path);
		const { words } = order;
		const alt = block.description === '' ? words.undescribed : block.description;
		if (!picture) {
			const said: DocumentRun[] = [
				{ text: `${words.picture} `, language: null, look: 'strong' },
				{ text: alt, language: block.description === '' ? null : block.language }
			];
			return { tag: 'P', pieces: this.lines(said, width, this.size), before: 0, after: this.size * 0.8 };
		}
		const { height: page, top, bottom } = this.sheet.page;
		const scale = Math.min(width / picture.width, ((page - top - bottom) * 0.75) / picture.height);
		const [drawnWidth, drawnHeight] = [picture.width * scale, picture.height * scale];
		return {
			tag: 'Figure',
			options: { alt, ...(block.language !== null && { lang: block.language }) },
			pieces: [
				{
					height: drawnHeight,
					place: (structure, x, y) =>
						void structure.add(
							() =>
								void this.sheet.document.image(picture.bytes, x, y, {
									width: drawnWidth,
									height: drawnHeight
								})
						)
				}
			],
			before: this.size * 0.5,
			after: this.size * 0.6,
			keep: true
		};
	}
}
