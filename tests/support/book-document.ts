import type { PublicationDocument } from '#search/indexes/publications.ts';
import { slugify } from '#lib/text/slug.ts';

let born = 0;

/** A published title for search tests; each is newer than the one before. */
export function publicationDocument(
	title: string,
	more: Partial<PublicationDocument> = {}
): PublicationDocument {
	born += 1;
	const slug = slugify(title);
	return {
		id: more.id ?? `id-${slug}`,
		slug,
		title,
		subtitle: null,
		contributors: [],
		description: '',
		languages: ['vi'],
		band: 'la',
		interestBand: null,
		guidance: 0,
		form: 'reflowable',
		genre: 'story',
		topics: [],
		series: null,
		hasAudio: false,
		minutes: 8,
		year: 2026,
		publishedAt: 1_790_000_000_000 + born * 1_000,
		versionId: null,
		coverRatio: 0.75,
		sections: [],
		...more
	};
}

export function inside(...texts: string[]): PublicationDocument['sections'] {
	return texts.map((text, position) => ({ position, title: `Trang ${position + 1}`, text }));
}
