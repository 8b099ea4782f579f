import * as v from 'valibot';
import { Latest } from '#lib/async/latest.ts';
import {
	blockOf,
	sectionInBrailleSchema,
	type BlockInBraille,
	type BrailleGrade
} from '#lib/features/formats/index.ts';
import { openDevice } from '#lib/device/index.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';

/** Key in the store `settings` of the device. */
const BRAILLE = 'braille';

/** A section in braille, and the paragraph of it that is looked at. */
export class BrailleView {
	blocks: readonly BlockInBraille[] = $state.raw([]);
	at = $state(0);
	grade: BrailleGrade = $state(1);
	/** An answer is there. */
	come = $state(false);
	/** It did not come. */
	trouble = $state(false);
	readonly block = $derived(this.blocks[this.at]);
	readonly language: string;
	readonly #publication: ReaderPublication;
	readonly #grades: readonly BrailleGrade[];
	readonly #asked = new Latest();
	#place = { section: '', text: '' };

	constructor(publication: ReaderPublication, grades: readonly BrailleGrade[]) {
		this.#publication = publication;
		this.#grades = grades;
		this.language = publication.languages[0] ?? 'vi';
		this.grade = this.#usual();
	}

	#usual(wish = 1): BrailleGrade {
		return this.#grades.find((grade) => grade === wish) ?? this.#grades[0] ?? 1;
	}

	/** The paragraph at a place. */
	async show(place: { readonly section: string; readonly text: string }): Promise<void> {
		this.#place = { ...place };
		const kept = await openDevice().settings.get(BRAILLE);
		this.grade = this.#usual(typeof kept?.grade === 'number' ? kept.grade : 1);
		await this.#load(place.text);
	}

	/** Another grade of the same paragraph; it stays on the device. */
	async choose(grade: number): Promise<void> {
		this.grade = this.#usual(grade);
		void openDevice().settings.change(BRAILLE, () => ({ grade: this.grade, updatedAt: Date.now() }));
		await this.#load(this.block?.text ?? this.#place.text);
	}

	async #load(paragraph: string): Promise<void> {
		const signal = this.#asked.start();
		[this.come, this.trouble] = [false, false];
		try {
			const { slug } = this.#publication;
			const wish = `grade=${this.grade}&section=${encodeURIComponent(this.#place.section)}`;
			const answer = await fetch(`/read/${slug}/braille?${wish}`, { signal });
			if (!answer.ok) throw new TypeError(String(answer.status));
			const { blocks } = v.parse(sectionInBrailleSchema, await answer.json());
			if (signal.aborted) return;
			this.blocks = blocks;
			this.at = blockOf(blocks, paragraph);
			this.come = true;
		} catch {
			if (signal.aborted) return;
			this.blocks = [];
			this.trouble = true;
		}
	}

	go(by: 1 | -1): void {
		this.at = Math.min(this.blocks.length - 1, Math.max(0, this.at + by));
	}
}
