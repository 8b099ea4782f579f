import * as v from 'valibot';
import { fetchWords } from '#lib/api/dictionary.ts';
import { Dictionary, KINDS } from '#lib/features/dictionary/index.ts';

const wordsSchema = v.array(v.tuple([v.string(), v.picklist(KINDS), v.string(), v.string()]));
let coming: Promise<Dictionary> | null = null;

/** Comes once; a try that failed is made anew by the next wish. */
export function childrenDictionary(): Promise<Dictionary> {
	return (coming ??= bring());
}

async function bring(): Promise<Dictionary> {
	try {
		const words = v.parse(wordsSchema, await fetchWords());
		return new Dictionary(words.map(([word, kind, meaning, example]) => ({ word, kind, meaning, example })));
	} catch (error) {
		coming = null;
		throw error;
	}
}
