import { heightOf, type Element, type Structure } from './element.ts';
import type { Sheet } from './sheet.ts';

/** Puts elements one under another, page after page. */
export class Flow {
	private readonly sheet: Sheet;
	private readonly bottom: number;
	private y: number;
	private fresh = false;
	private readonly outline: { level: number; item: PDFKit.PDFOutline }[] = [];

	constructor(sheet: Sheet) {
		this.sheet = sheet;
		this.bottom = sheet.page.height - sheet.page.bottom;
		this.y = this.bottom;
	}

	page(): void {
		this.sheet.document.addPage();
		const { ground, width, height, top } = this.sheet.page;
		if (ground !== null)
			this.sheet.artifact(() => void this.sheet.document.rect(0, 0, width, height).fill(ground));
		this.y = top;
		this.fresh = true;
	}

	/** The page is full; what comes next begins another. */
	full(): void {
		this.y = this.bottom;
		this.fresh = false;
	}

	place(elements: readonly Element[], parent: Structure, x: number = this.sheet.page.side): void {
		elements.forEach((element, index) => {
			const next = element.keepWithNext ? elements[index + 1] : undefined;
			// A heading needs room for the two lines, or the picture, that follow it.
			const following = next
				? next.before + (next.keep ? heightOf(next) : (next.pieces?.[0]?.height ?? 0) * 2)
				: 0;
			this.one(element, parent, x, following);
		});
	}

	private one(element: Element, parent: Structure, x: number, following: number): void {
		const whole = heightOf(element);
		if (this.beginsPage(element)) this.page();
		this.y += this.fresh ? 0 : element.before;
		const needed =
			element.keep || element.keepWithNext ? whole + following : (element.pieces?.[0]?.height ?? 0);
		if (this.y + needed > this.bottom && !this.fresh) this.page();
		if (element.bookmark) this.bookmark(element.bookmark.title, element.bookmark.level);
		const { ground } = element;
		const left = x + (element.indent ?? 0);
		if (ground) {
			const top = this.y;
			this.sheet.artifact(() => {
				const width = this.sheet.page.width - left - this.sheet.page.side;
				this.sheet.document.roundedRect(left, top, width, whole, 8).fill(ground.colour);
				this.sheet.document.roundedRect(left, top, 5, whole, 2.5).fill(ground.bar);
			});
			this.y += ground.padding;
			this.fresh = false;
		}
		const structure = this.sheet.structure(element.tag, element.options);
		parent.add(structure);
		for (const piece of element.pieces ?? []) {
			if (this.y + piece.height > this.bottom && !this.fresh) this.page();
			piece.place(structure, left, this.y);
			this.y += piece.height;
			this.fresh = false;
		}
		if (element.children) this.place(element.children, structure, left + (ground?.padding ?? 0));
		structure.end();
		this.y += (ground?.padding ?? 0) + element.after;
	}

	private beginsPage({ newPage }: Element): boolean {
		if (!newPage || this.fresh) return false;
		return newPage === 'always' || this.bottom - this.y < newPage * (this.bottom - this.sheet.page.top);
	}

	private bookmark(title: string, level: number): void {
		while ((this.outline.at(-1)?.level ?? 0) >= level) this.outline.pop();
		const parent = this.outline.at(-1)?.item ?? this.sheet.document.outline;
		this.outline.push({ level, item: parent.addItem(title, { expanded: true }) });
	}
}
