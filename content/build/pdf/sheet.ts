import PDFDocument from 'pdfkit';
import type { BookYaml, BookLanguage } from '../../schema.ts';
import type { Face } from '../typeface.ts';
import type { Structure } from './element.ts';
import { bodyLook, type Line } from './styled-line.ts';

const MM = 72 / 25.4;
export const PAGE = { width: 170 * MM, height: 240 * MM, side: 54, top: 56, bottom: 64 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.side;

/** The paper: a tagged PDF, its fonts and what can be drawn on a page. */
export class Sheet {
	readonly document: PDFKit.PDFDocument;
	readonly root: Structure;
	private readonly known = new Set<string>();
	private readonly parts: Buffer[] = [];

	constructor(metadata: BookYaml, language: BookLanguage) {
		const made = new Date(Date.UTC(metadata.year, 0, 1));
		this.document = new PDFDocument({
			size: [PAGE.width, PAGE.height],
			margin: 0,
			tagged: true,
			lang: language,
			displayTitle: true,
			pdfVersion: '1.7',
			autoFirstPage: false,
			bufferPages: true,
			info: {
				Title: metadata.title[language] ?? '',
				Author: [...new Set(metadata.contributors.map((contributor) => contributor.name))].join(', '),
				Subject: metadata.description[language] ?? '',
				Keywords: metadata.topics.join(', '),
				Creator: metadata.publisher,
				Producer: metadata.publisher,
				// A fixed moment, so that the same source gives the same bytes.
				CreationDate: made,
				ModDate: made
			}
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
				const { face, size } = bodyLook(9.5);
				const text = String(index + 1);
				const [run] = face.runs(text);
				if (!run) return;
				this.use(run.face);
				this.document
					.fontSize(size)
					.fillColor('#4a5672')
					.text(text, (PAGE.width - face.width(text, size)) / 2, PAGE.height - 30, {
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
