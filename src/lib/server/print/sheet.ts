import PDFDocument from 'pdfkit';
import type { Structure } from './element.ts';
import type { Line, Look } from './lines.ts';
import type { Face } from './typeface.ts';

/** A page, in points. */
export interface Page {
	readonly width: number;
	readonly height: number;
	/** Margins; the number of the page stands in the lower one. */
	readonly side: number;
	readonly top: number;
	readonly bottom: number;
	/** Colour of the paper; null: it is printed as it is. */
	readonly ground: string | null;
}

export interface SheetOptions {
	readonly page: Page;
	/** BCP 47 */
	readonly language: string;
	readonly info: {
		readonly Title: string;
		readonly Author: string;
		readonly Subject: string;
		readonly Keywords: string;
		readonly Creator: string;
		readonly Producer: string;
	};
	/** Said to have been made then, so that the same source gives the same bytes. */
	readonly made: Date;
	/** How the number of a page looks, and how high its baseline is above the edge. */
	readonly numbers: Look;
	readonly numbersAt: number;
}

/** The paper: a tagged PDF, its fonts and what can be drawn on a page. */
export class Sheet {
	readonly document: PDFKit.PDFDocument;
	readonly root: Structure;
	private readonly known = new Set<string>();
	private readonly parts: Buffer[] = [];

	readonly page: Page;
	private readonly numbers: Look;
	private readonly numbersAt: number;

	constructor({ page, language, info, made, numbers, numbersAt }: SheetOptions) {
		this.page = page;
		this.numbers = numbers;
		this.numbersAt = numbersAt;
		this.document = new PDFDocument({
			size: [page.width, page.height],
			margin: 0,
			tagged: true,
			lang: language,
			displayTitle: true,
			pdfVersion: '1.7',
			autoFirstPage: false,
			bufferPages: true,
			info: { ...info, CreationDate: made, ModDate: made }
		});
		this.document.on('data', (part: Buffer) => this.parts.push(part));
		const root = this.document.struct('Document');
		this.document.addStructure(root);
		this.root = root as unknown as Structure;
	}

	structure(tag: string, options: Readonly<Record<string, unknown>> = {}): Structure {
		const clean = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
		return this.document.struct(tag, clean) as unknown as Structure;
	}

	/** A line of text: baseline at y; a word in another language gets a Span of its own. */
	line(structure: Structure, { stretches }: Line, x: number, baseline: number): void {
		let at = x;
		for (const { text, look } of stretches) {
			const start = at;
			const draw = () => {
				let to = start;
				for (const run of look.face.runs(text)) {
					this.use(run.face);
					this.document
						.fontSize(look.size)
						.fillColor(look.colour)
						.text(run.text, to, baseline - (look.raised ? look.size * 0.55 : 0), {
							lineBreak: false,
							baseline: 'alphabetic'
						});
					to += (run.face.font.layout(run.text).advanceWidth * look.size) / run.face.font.unitsPerEm;
				}
			};
			at += look.face.width(text, look.size);
			if (look.language) {
				const span = this.structure('Span', { lang: look.language });
				structure.add(span);
				span.add(draw);
				span.end();
			} else structure.add(draw);
		}
	}

	/** What is only for the eye. */
	artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
		this.document.markContent('Artifact', { type });
		draw();
		this.document.endMarkedContent();
	}

	async finish(pageNumbersFrom: number): Promise<Buffer> {
		const { count } = this.document.bufferedPageRange();
		for (let index = pageNumbersFrom; index < count; index++) {
			this.document.switchToPage(index);
			this.artifact(() => {
				const { face, size, colour } = this.numbers;
				const text = String(index + 1);
				const [run] = face.runs(text);
				if (!run) return;
				this.use(run.face);
				this.document
					.fontSize(size)
					.fillColor(colour)
					.text(text, (this.page.width - face.width(text, size)) / 2, this.page.height - this.numbersAt, {
						lineBreak: false,
						baseline: 'alphabetic'
					});
			}, 'Pagination');
		}
		this.root.end();
		const done = new Promise<void>((resolve) => this.document.on('end', () => resolve()));
		this.document.end();
		await done;
		return Buffer.concat(this.parts);
	}

	private use(face: Face): void {
		if (!this.known.has(face.name)) {
			this.document.registerFont(face.name, face.file);
			this.known.add(face.name);
		}
		this.document.font(face.name);
	}
}
