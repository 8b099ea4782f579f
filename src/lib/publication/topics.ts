/** Picture topics, in the order a child meets them. Names are messages `catalogue_topic_<id>` (dashes as underscores). */
export const TOPICS = [
	'con-vat',
	'song-nuoc',
	'chuyen-cuoi',
	'vi-sao',
	'bau-troi',
	'gia-dinh',
	'co-tich',
	'cay-co',
	'truong-lop',
	'tinh-ban',
	'que-huong',
	'di-ngu'
] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(value: unknown): value is Topic {
	return typeof value === 'string' && (TOPICS as readonly string[]).includes(value);
}

/** Kinds of book; names are messages `catalogue_genre_<id>`. */
export const GENRES = ['story', 'information', 'comic', 'picture-book', 'poetry'] as const;
export type Genre = (typeof GENRES)[number];

export function isGenre(value: unknown): value is Genre {
	return typeof value === 'string' && (GENRES as readonly string[]).includes(value);
}
