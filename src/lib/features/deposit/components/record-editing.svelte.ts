import * as v from 'valibot';
import type { Publication } from '#lib/features/catalogue/index.ts';
import type { TimelineEntry } from '#lib/publication/timeline.ts';
import { mergeRecord } from '../merge-record.ts';
import { editsSince, valuesAt, type RecordEdit } from '../record-history.ts';
import {
	changedFields,
	recordValuesSchema,
	valuesOf,
	withField,
	type RecordField,
	type RecordValues
} from '../record-values.ts';

/** What the server holds of a record. */
export interface RecordAsSaved {
	readonly publication: Publication;
	readonly timeline: readonly TimelineEntry[];
}

/** What somebody typed, and the version of the record that stood before them when they began. */
export interface Typed {
	readonly values: RecordValues;
	readonly version: number;
}

/** A draft as it was kept. Fields that the form has got since nobody typed into: they stand as they are `saved`. */
export const typedSchema = (saved: () => RecordValues): v.GenericSchema<unknown, Typed> =>
	v.pipe(
		v.object({ values: v.partial(recordValuesSchema), version: v.number() }),
		v.transform(({ values, version }) => ({ values: { ...saved(), ...values }, version }))
	);

/** What others saved while this person was writing. */
export interface Meeting {
	/** Newest first. */
	readonly edits: readonly RecordEdit[];
	/** Version that this person began with. */
	readonly began: number;
	/** As they saved it. */
	readonly theirs: RecordValues;
	/** As it was typed here. */
	readonly mine: RecordValues;
	readonly taken: readonly RecordField[];
	readonly kept: readonly RecordField[];
	readonly both: readonly RecordField[];
}

/** The record form while somebody writes in it. Whatever the server says meanwhile, what was typed stays. */
export class RecordEditing {
	values: RecordValues = $state({} as RecordValues);
	/** Of the record that `values` are compared with, and that a save names. */
	version = $state(0);
	meeting: Meeting | null = $state.raw(null);
	/** As the server holds it. */
	saved: RecordValues = $state.raw({} as RecordValues);
	/** While a deed from here is on its way: the record as this person last saw or sent it. */
	#ownBase: RecordValues | null = null;
	readonly changed = $derived(changedFields(this.values, this.saved).length > 0);

	constructor(saved: RecordAsSaved, typed?: Typed) {
		this.saved = valuesOf(saved.publication);
		this.values = this.saved;
		this.version = saved.publication.version;
		if (typed) this.resume(saved, typed);
	}

	/** For a draft: while there is something to choose, it is told again when the draft comes back. */
	get typed(): Typed {
		const { meeting, version } = this;
		return {
			values: $state.snapshot(this.values),
			version: meeting && meeting.both.length > 0 ? meeting.began : version
		};
	}

	/** Goes on with what was typed before: in a page without script, or in a draft. */
	resume(saved: RecordAsSaved, { values, version }: Typed): void {
		const base =
			version === saved.publication.version
				? valuesOf(saved.publication)
				: valuesAt(saved.publication, saved.timeline, version);
		this.#meet(saved, { base, mine: values, version });
	}

	/** The form goes to the server: what comes back is compared with what went. */
	saving(): void {
		this.#ownBase = $state.snapshot(this.values);
	}

	/** The title goes from the shelf, whatever stands in the form. */
	withdrawing(): void {
		this.#ownBase = this.saved;
	}

	/** The page shows the answer. */
	settled(): void {
		this.#ownBase = null;
	}

	/** Another version of the record came from the server: after a deed from here, or because others saved. */
	meet(saved: RecordAsSaved): void {
		const own = this.#ownBase;
		this.#ownBase = null;
		this.#meet(saved, {
			base: own ?? this.saved,
			mine: $state.snapshot(this.values),
			version: this.version
		});
		// Nobody needs to be told of their own deeds.
		if (own) this.meeting = null;
	}

	/** Back to what is saved. */
	undo(): void {
		this.values = this.saved;
		this.meeting = null;
	}

	choose(field: RecordField, side: RecordValues): void {
		this.values = withField($state.snapshot(this.values), field, side);
	}

	#meet(
		{ publication, timeline }: RecordAsSaved,
		{ base, mine, version }: { base: RecordValues | null; mine: RecordValues; version: number }
	): void {
		const theirs = valuesOf(publication);
		const { values, taken, kept, both } = mergeRecord(base, mine, theirs);
		this.values = values;
		this.saved = theirs;
		this.version = publication.version;
		const edits = editsSince(publication, timeline, version);
		this.meeting =
			version === publication.version ? null : { edits, began: version, theirs, mine, taken, kept, both };
	}
}
