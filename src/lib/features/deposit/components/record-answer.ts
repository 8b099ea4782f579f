import type { Typed } from './record-editing.svelte.ts';

/** What the page answers to a form that could not be done. */
export interface RecordAnswer {
	/** What was typed, to go on with. */
	readonly typed?: Typed;
	readonly errors?: Readonly<Record<string, string>>;
	readonly message?: string | null;
	/** Why a file could not be used, or the draft not be deleted. */
	readonly refused?: { readonly what: 'file' | 'removal'; readonly message: string };
	readonly withdrawal?: { often?: string; reason?: string; error?: string; message?: string };
}
