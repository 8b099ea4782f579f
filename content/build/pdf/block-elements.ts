import type { Band } from '#lib/publication/band.ts';
import type { Element, Piece } from '#lib/server/print/element.ts';
import { breakLines, widthOf, type Line, type Look } from '#lib/server/print/lines.ts';
import type { Sheet } from '#lib/server/print/sheet.ts';
import { plainText, type Block, type Inline, type Section } from '../markup/document.ts';
import { parseInline } from '../markup/inline.ts';
import { COLUMN, PAGE } from './page.ts';
import { bodyLook, displayLook, stretchesOf } from './styled-line.ts';
import { tableElement } from './table-element.ts';

const BODY_SIZE: Readonly<Record<Band, number>> = { mam: 18, choi: 17, la: 15, hoa: 13, qua: 12 };

export interface DrawnPicture {
	readonly jpeg: Buffer;
	readonly width: number;
	readonly height: number;
}

/** Turns blocks into elements of a certain letter size. */
export class Typesetter {
	readonly size: number;
	private readonly young: boolean;
	private readonly sheet: Sheet;
	private readonly pictures: ReadonlyMap<string, DrawnPicture>;
	private notes: Section['notes'] = [];

	constructor(sheet: Sheet, band: Band, pictures: ReadonlyMap<string, DrawnPicture>) {
		this.sheet = sheet;
		this.size = BODY_SIZE[band];
		this.young = band !== 'hoa' && band !== 'qua';
		this.pictures = pictures;
	}

	/** Young readers get a page a section; for older ones a section may begin below another. */
	section(section: Section, alone = this.young): Element[] {
		this.notes = section.notes;
		const title: Element = {
			tag: 'H1',
			pieces: this.pieces(section.title, displayLook(this.size * 1.85), COLUMN, 1.25),
			before: this.size * 2.4,
			after: this.size * 0.9,
			newPage: alone ? 'always' : 0.4,
			keepWithNext: true,
			bookmark: { title: plainText(section.title), level: 1 }
		};
		const notes = section.notes.map(({ content }, index): Element => {
			const look = bodyLook(this.size * 0.82, '#4a5672');
			const numbered: Inline[] = [{ kind: 'text', text: `${index + 1}. ` }, ...content];
			return {
				tag: 'Note',
				pieces: this.pieces(numbered, look, COLUMN, 1.45),
				before: index === 0 ? this.size : 2,
				after: 0,
				keep: true
			};
		});
		return [title, ...this.blocks(section.blocks, COLUMN), ...notes];
	}

	blocks(blocks: readonly Block[], width: number): Element[] {
		return blocks.flatMap((block) => this.block(block, width));
	}

	paragraph(content: readonly Inline[], width: number, look: Look = bodyLook(this.size)): Element {
		return { tag: 'P', pieces: this.pieces(content, look, width), before: 0, after: this.size * 0.62 };
	}

	pieces(
		content: readonly Inline[],
		look: Look,
		width: number,
		leading = 1.55,
		align: 'left' | 'center' = 'left'
	): Piece[] {
		const number = (label: string) => this.notes.findIndex((note) => note.label === label) + 1;
		return breakLines(stretchesOf(content, look, number), width).map((line) =>
			this.linePiece(line, look.size * leading, look.size, align === 'center' ? width : 0)
		);
	}

	private linePiece(line: Line, height: number, size: number, centred: number): Piece {
		return {
			height,
			place: (structure, x, y) => {
				const left = centred ? x + (centred - widthOf(line.stretches)) / 2 : x;
				this.sheet.line(structure, line, left, y + height / 2 + size * 0.34);
			}
		};
	}

	private block(block: Block, width: number): Element[] {
		switch (block.kind) {
			case 'heading': {
				const size = this.size * (block.level === 2 ? 1.35 : 1.12);
				return [
					{
						tag: block.level === 2 ? 'H2' : 'H3',
						pieces: this.pieces(block.content, displayLook(size), width, 1.3),
						before: this.size * 1.1,
						after: this.size * 0.35,
						keepWithNext: true,
						...(block.level === 2 ? { bookmark: { title: plainText(block.content), level: 2 } } : {})
					}
				];
			}
			case 'paragraph':
				return [this.paragraph(block.content, width)];
			case 'list':
				return [this.list(block.items, block.ordered, width)];
			case 'quote':
				return [
					{
						tag: 'BlockQuote',
						children: this.blocks(block.blocks, width - 24),
						before: 4,
						after: 4,
						indent: 24
					}
				];
			case 'verse':
				return [
					{
						tag: 'P',
						pieces: block.lines.flatMap((line) => this.pieces(line, bodyLook(this.size), width - 24)),
						before: 4,
						after: this.size * 0.8,
						indent: 24,
						keep: true
					}
				];
			case 'aside': {
				const padding = 14;
				const title: Element[] = block.title
					? [
							{
								tag: 'P',
								pieces: this.pieces(
									[{ kind: 'text', text: block.title }],
									displayLook(this.size * 1.1, '#7a2412'),
									width - 2 * padding,
									1.3
								),
								before: 0,
								after: 3
							}
						]
					: [];
				return [
					{
						tag: 'Div',
						children: [...title, ...this.blocks(block.blocks, width - 2 * padding)],
						ground: { colour: '#fbebcb', bar: '#f0a035', padding },
						before: this.size * 0.6,
						after: this.size * 0.9,
						keep: true
					}
				];
			}
			case 'figure':
				return this.figure(block.data, width);
			case 'table':
				return [tableElement(block, width, this.sheet, this)];
			case 'definitions':
				return block.entries.map(({ term, meaning }) =>
					this.paragraph(
						[{ kind: 'strong', children: term }, { kind: 'text', text: ': ' }, ...meaning],
						width
					)
				);
			case 'page-break':
				return [{ tag: 'Div', before: 0, after: 0, newPage: 'always' }];
			case 'rule':
				return [];
		}
	}

	private list(items: readonly (readonly Block[])[], ordered: boolean, width: number): Element {
		const indent = this.size * 1.5;
		const children = items.map((item, index): Element => {
			const label = ordered ? `${index + 1}.` : '•';
			// The steps of a list stand closer together than paragraphs.
			const body = this.blocks(item, width - indent).map((part) => ({ ...part, after: part.after * 0.55 }));
			const look = bodyLook(this.size, '#1e7b4f', 600);
			const mark = this.linePiece(
				{ stretches: [{ text: label, look }], width: 0 },
				this.size * 1.55,
				this.size,
				0
			);
			return {
				tag: 'LI',
				// The label stands beside the first line of its body: it takes no height of its own.
				children: [
					{
						tag: 'Lbl',
						pieces: [{ height: 0, place: (structure, x, y) => mark.place(structure, x + 3, y) }],
						before: 0,
						after: 0
					},
					{ tag: 'LBody', children: body, before: 0, after: 0, indent }
				],
				before: 0,
				after: 0,
				keep: true
			};
		});
		return { tag: 'L', children, before: 0, after: this.size * 0.4 };
	}

	private figure(data: Extract<Block, { kind: 'figure' }>['data'], column: number): Element[] {
		const picture = this.pictures.get(data.picture);
		if (!picture) return [];
		const share = data.width ?? 100;
		const bleed = share > 100;
		const wanted = bleed ? PAGE.width : (column * share) / 100;
		const highest = (PAGE.height - PAGE.top - PAGE.bottom) * (bleed ? 1 : 0.72);
		const width = Math.min(wanted, (highest * picture.width) / picture.height);
		const height = (width * picture.height) / picture.width;
		const draw = (x: number, y: number) => {
			const left = bleed ? (PAGE.width - width) / 2 : x + (column - width) / 2;
			this.sheet.document
				.save()
				.roundedRect(left, y, width, height, bleed ? 0 : 9)
				.clip();
			this.sheet.document.image(picture.jpeg, left, y, { width, height });
			this.sheet.document.restore();
		};
		const decorative = 'decorative' in data;
		const image: Element = decorative
			? {
					tag: 'Div',
					pieces: [{ height, place: (_s, x, y) => this.sheet.artifact(() => draw(x, y)) }],
					before: 6,
					after: 8,
					keep: true
				}
			: {
					tag: 'Figure',
					options: { alt: data.alt },
					pieces: [{ height, place: (structure, x, y) => structure.add(() => draw(x, y)) }],
					before: this.size * 0.5,
					after: data.caption ? 5 : this.size * 0.9,
					keep: true,
					...(data.caption ? { keepWithNext: true } : {})
				};
		if (decorative || !data.caption) return [image];
		const look = bodyLook(this.size * 0.85, '#4a5672');
		return [
			image,
			{
				tag: 'Caption',
				pieces: this.pieces(parseInline(data.caption, 'caption'), look, column, 1.4, 'center'),
				before: 0,
				after: this.size,
				keep: true
			}
		];
	}
}
