import type { Form } from './form.ts';

/** Characters of a page of text: the unit in which assigned reading is counted, the same on every screen. */
const PAGE = 1000;

/** Of a title: its form, and the plain text of its sections (EPUB) or pages (PDF), in their order. */
interface Counted {
	readonly form: Form;
	readonly sections: readonly { readonly characters: number; readonly linear?: boolean }[];
}

/**
 * Pages of an assigned title, numbered from 0, the same for a phone and a desk, large letters and small. The device counts by them
 * what was shown, and the server how many there are: both from the manifest of one version.
 */
export class ReadingUnits {
	readonly #starts: number[] = [];
	readonly #counts: number[] = [];
	readonly total: number;

	constructor({ form, sections }: Counted) {
		let total = 0;
		for (const { characters, linear = true } of sections) {
			this.#starts.push(total);
			const pages = form === 'reflowable' ? Math.max(1, Math.ceil(characters / PAGE)) : 1;
			// Nobody has to read the notes to have read the book.
			const count = linear ? pages : 0;
			this.#counts.push(count);
			total += count;
		}
		this.total = total;
	}

	/** Indexes of the units of a section of which more than half lies within `from..to`, or that hold all of it. */
	within(section: number, from: number, to: number): number[] {
		const count = this.#counts[section] ?? 0;
		const start = this.#starts[section] ?? 0;
		const units: number[] = [];
		for (let i = 0; i < count; i++) {
			const shared = Math.min(to, (i + 1) / count) - Math.max(from, i / count);
			if (shared * count > 0.5 || shared >= (to - from) * 0.999) units.push(start + i);
		}
		return units;
	}
}
