import { displayGuideOf, type DisplayGuide } from '#lib/publication/display-guide.ts';
import type { Topic } from '#lib/publication/topics.ts';
import { offersOf, type Offer } from './offers.ts';
import type { CardTile, Publication, PublicationTile, ShelfTile } from './publication.ts';

/** What the page of a title shows. Who decided about it, why, and where the evidence is kept is for the desk alone. */
export interface PublicationView extends Pick<
	Publication,
	| ('slug' | 'title' | 'subtitle' | 'description' | 'contributors' | 'band' | 'genre' | 'guidance')
	| ('label' | 'publisher' | 'year' | 'series' | 'seriesPosition' | 'identifiers')
	| ('hasAudio' | 'minutes' | 'pages' | 'versionId' | 'coverRatio')
> {
	/** Main language, BCP 47. */
	readonly language: string;
	readonly topic: Topic | null;
	/** People read it aloud, or the voice of the library does. */
	readonly listenable: boolean;
	/** The sentence at the back of a printed book. */
	readonly rights: string | null;
	readonly offers: readonly Offer[];
	readonly guide: DisplayGuide;
}

/** `said`: by the voice of the library. */
export function viewOf(publication: Publication, said: boolean): PublicationView {
	const { slug, title, subtitle, description, contributors, band, genre, guidance } = publication;
	const { label, publisher, year, series, seriesPosition, identifiers } = publication;
	const { hasAudio, minutes, pages, versionId, coverRatio } = publication;
	return {
		...{ slug, title, subtitle, description, contributors, band, genre, guidance },
		...{ label, publisher, year, series, seriesPosition, identifiers },
		...{ hasAudio, minutes, pages, versionId, coverRatio },
		language: publication.languages[0] ?? 'vi',
		topic: publication.topics[0] ?? null,
		listenable: hasAudio || said,
		rights: publication.rights?.statement ?? null,
		offers: offersOf(publication, said),
		guide: displayGuideOf(publication)
	};
}

/** What a card shows of a title in a list. */
export function cardOf({ id: _id, band: _band, ...card }: PublicationTile): CardTile {
	return card;
}

/** What a shelf shows of it. */
export function onShelf(tile: PublicationTile): ShelfTile {
	const { contributors: _contributors, genre: _genre, ...shown } = cardOf(tile);
	return shown;
}
