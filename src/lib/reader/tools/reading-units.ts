import type { ReaderPublication } from '../publication.ts';

/** Characters of a page of text: the unit in which assigned reading is counted, the same on every screen. */
const PAGE = 1000;

/** Pages of an assigned title, the same for a phone and a desk, large letters and small. */
export class ReadingUnits {
	readonly #starts: number[] = [];
	readonly #counts: number[] = [];
	readonly total: number;

	constructor({ form, sections }: Pick<ReaderPublication, 'form' | 'sections'>) {
		let total = 0;
		for (const { characters } of sections) {
			this.#starts.push(total);
			const count = form === 'reflowable' ? Math.max(1, Math.ceil(characters / PAGE)) : 1;
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
