export { Dictionary, type Found } from './dictionary.ts';
export {
	editedWordSchema,
	entrySchema,
	KINDS,
	keyOf,
	targetSchema,
	wordsQuerySchema,
	type Entry,
	type Kind
} from './entry.ts';
export type { OwnWord } from './dictionary-store.ts';
