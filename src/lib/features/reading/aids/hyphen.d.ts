declare module 'hyphen/en-us' {
	/** Puts `hyphenChar` where a word may be divided. */
	export function hyphenateSync(
		text: string,
		options?: { readonly hyphenChar?: string; readonly minWordLength?: number }
	): string;
}
