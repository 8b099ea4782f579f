import type { PublicationMetadata } from '#lib/server/publications/manifest.ts';
import { newId } from '#lib/server/new-id.ts';
import { slugify } from '#lib/text/slug.ts';
import type { Details } from './publication.ts';

/** Address of a draft: two files may have one title. */
export function draftSlug(title: string): string {
	return `${slugify(title)}-${newId().slice(-4)}`;
}

/** What a file says of itself, as a first draft for the librarian: age, topics and rights are for a person to decide. */
export function draftDetails(metadata: PublicationMetadata): Details {
	return {
		title: metadata.title,
		subtitle: metadata.subtitle,
		description: metadata.description,
		languages: metadata.languages.length > 0 ? metadata.languages : ['vi'],
		contributors: metadata.contributors,
		topics: [],
		band: null,
		bandReason: null,
		interestBand: null,
		label: null,
		guidance: false,
		genre: 'story',
		rights: null,
		series: metadata.series,
		seriesPosition: metadata.seriesPosition,
		publisher: metadata.publisher,
		year: metadata.year,
		identifiers: metadata.identifiers
	};
}
