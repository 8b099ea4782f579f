import { sortKey } from '#lib/text/sort-key.ts';
import { FACETS } from '../../engine.ts';
import { facetsOf, FIELDS, fieldsOf, type PublicationDocument } from '../../indexes/publications.ts';
import { passagesOf } from '../../indexes/passages.ts';
import type { Language } from '../../language/language.ts';
import type { StoredBook } from '../stored.server.ts';
import { bothTexts } from './encode.ts';

/** A title as it lies in the index `books`. */
export interface BookRecord {
	readonly id: string;
	readonly book: StoredBook;
	readonly [attribute: string]: unknown;
}

/** A stretch of a book as it lies in the index `passages`; band and guidance for the scope. */
export interface PassageRecord {
	readonly id: string;
	readonly publicationId: string;
	readonly number: number;
	readonly band: string;
	readonly guidance: 0 | 1;
	readonly section: number;
	readonly title: string;
	readonly text: string;
	readonly exact: string;
	readonly folded: string;
	readonly [attribute: string]: unknown;
}

export function bookRecord(document: PublicationDocument, language: Language): BookRecord {
	const { sections: _, ...book } = document;
	const fields = fieldsOf(document, language);
	const facets = facetsOf(document);
	return {
		id: document.id,
		book,
		guidance: document.guidance,
		publishedAt: document.publishedAt,
		titleSort: sortKey(document.title),
		...Object.fromEntries(FACETS.map((facet) => [facet, facets[facet]])),
		...Object.fromEntries(
			FIELDS.flatMap((field) => {
				const { exact, folded } = bothTexts(fields[field]);
				return [
					[`exact_${field}`, exact],
					[`folded_${field}`, folded]
				];
			})
		)
	};
}

export function passageRecords(document: PublicationDocument): PassageRecord[] {
	return passagesOf(document).map((passage, number) => ({
		id: `${document.id}_${number}`,
		publicationId: document.id,
		number,
		band: document.band,
		guidance: document.guidance,
		...passage,
		...bothTexts(`${passage.title} · ${passage.text}`)
	}));
}
