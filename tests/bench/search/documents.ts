import { slugify } from '#lib/text/slug.ts';
import { syntheticTitle } from '#lib/server/tasks/fill/synthetic.ts';
import type { PublicationDocument } from '#search/indexes/publications.ts';

/** The synthetic catalogue as the index takes it in; every title counts as published. */
export function* documents(titles: number, batch = 200): Generator<PublicationDocument[]> {
	for (let from = 0; from < titles; from += batch) {
		yield Array.from({ length: Math.min(batch, titles - from) }, (_, index) => documentOf(from + index));
	}
}

function documentOf(number: number): PublicationDocument {
	const title = syntheticTitle(number);
	return {
		id: `t${number}`,
		slug: `${slugify(title.title)}-${number}`,
		title: title.title,
		subtitle: title.subtitle,
		contributors: title.contributors.map(({ name }) => name),
		description: title.description,
		languages: title.languages,
		band: title.band,
		interestBand: title.interestBand,
		guidance: title.guidance,
		form: title.form,
		genre: title.genre,
		topics: title.topics,
		series: title.series,
		hasAudio: title.hasAudio === 1,
		minutes: title.minutes,
		year: title.year,
		publishedAt: 1_790_000_000_000 - number * 60_000,
		versionId: null,
		coverRatio: 0.75,
		sections: []
	};
}
