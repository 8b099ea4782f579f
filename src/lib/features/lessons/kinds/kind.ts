import type { Component } from 'svelte';
import type * as v from 'valibot';
import type { TrainingBook } from '#content/lesson-schema.ts';
import type { Locale } from '../locales.ts';
import type { Mark } from './mark.ts';

/** What authors wrote in two languages, said in one of them. Texts are inline HTML, made from Markdown. */
export type InOneLanguage<T> = T extends string | number | boolean | undefined
	? T
	: T extends { readonly vi: string; readonly en: string }
		? string
		: T extends readonly [infer A, infer B]
			? readonly [InOneLanguage<A>, InOneLanguage<B>]
			: T extends readonly (infer U)[]
				? readonly InOneLanguage<U>[]
				: T extends object
					? { readonly [K in keyof T]: InOneLanguage<T[K]> }
					: T;

/** The address of a clip that says it, when there is one. */
export interface Heard {
	readonly audio: string | null;
}

/** What a kind needs to localise an activity. */
export interface Localiser {
	readonly inOneLanguage: <T>(authored: T) => InOneLanguage<T>;
	/** Each part with the clip that says it. */
	readonly heard: <Part extends { readonly id: string }>(parts: readonly Part[]) => readonly (Part & Heard)[];
}

/** What is said aloud: a child who cannot read yet must be able to answer. */
export interface Aloud {
	/** said in one breath with the prompt */
	readonly choices: readonly string[];
	/** cards and answers, each of which can be heard by itself */
	readonly parts: readonly { readonly id: string; readonly words: readonly string[] }[];
}
export const NOTHING_ALOUD: Aloud = { choices: [], parts: [] };

/** Small, beside its words; over the whole width; or the training collection beside its task. */
export type Shape = 'pair' | 'wide' | 'shelf';

/** What every activity says, whatever its kind. Texts are inline HTML. */
export interface ActivityBase extends Heard {
	readonly id: string;
	readonly prompt: string;
	readonly hints: readonly string[];
	readonly praise: string;
}

/** An activity of a kind, as the page has it. */
export type Shown<T> = T & Heard & { readonly shape: Shape };

export interface ViewProps<Activity> {
	/** slug */
	readonly lesson: string;
	readonly activity: Activity;
	/** the training collection; empty where the lesson does not use it */
	readonly shelf: readonly TrainingBook[];
	readonly done: boolean;
	readonly finish: () => void;
}

/** What the library does with an activity of a kind. */
export interface KindRules<Authored, Localised, Answer> {
	/** What the author keeps for the test stays behind. */
	localise(authored: Authored, localiser: Localiser): Localised;
	aloud(authored: NoInfer<Authored>, locale: Locale): Aloud;
	mark(activity: NoInfer<Localised>, answer: Answer): Mark;
	/** The answer that the author holds to be right, or one that is not; null when a kind knows no such thing. */
	authorsAnswer(
		authored: NoInfer<Authored>,
		which: 'right' | 'wrong',
		shelf: readonly TrainingBook[]
	): NoInfer<Answer> | null;
	shape(authored: NoInfer<Authored>): Shape;
	/** Done in the real search page or a real book: how it is read there; its Task.svelte goes along. */
	readonly carried: v.GenericSchema<unknown, Shown<NoInfer<Localised>>> | null;
}

/** What an author writes; every message of the schema is a sentence for the author. */
type SchemaOf<Authored> = v.GenericSchema<unknown, Authored>;

type Misfit = { readonly view: 'View.svelte does not take the activity of this kind' };

/**
 * Holds a kind to its shape; a missing part, or a View.svelte that is missing or takes something else, does not compile.
 * The view is named as a type alone: the server and the tasks read kinds without Svelte.
 */
export const defineKind =
	<View>() =>
	<Authored, Localised, Answer, Schema extends SchemaOf<Authored>>(
		kind: KindRules<Authored, Localised, Answer> & { readonly schema: Schema } & (View extends Component<
				ViewProps<Shown<Localised>>
			>
				? unknown
				: Misfit)
	): KindRules<Authored, Localised, Answer> & { readonly schema: Schema } =>
		kind;
