import * as m from '#lib/paraglide/messages.js';
import type { ShelfKey } from '../catalogue-store.ts';
import { GENRES, isTopic } from '#lib/publication/topics.ts';
import { genreName, topicName } from '#lib/i18n/publication-words.ts';

export interface ShelfWords {
	readonly title: string;
	/** why these books stand here */
	readonly reason?: string;
	readonly href: string;
}

const REASONS = new Map([
	['chuyen-cuoi', m.catalogue_shelf_funny_reason],
	['vi-sao', m.catalogue_shelf_why_reason]
]);

export function shelfWords(key: ShelfKey): ShelfWords {
	if (key === 'all')
		return { title: m.catalogue_shelf_new(), reason: m.catalogue_shelf_new_reason(), href: '/ke/moi' };
	if (key === 'audio')
		return { title: m.catalogue_shelf_audio(), reason: m.catalogue_shelf_audio_reason(), href: '/ke/nghe' };
	const [kind, id = ''] = key.split(':');
	if (kind === 'topic' && isTopic(id)) {
		const reason = REASONS.get(id)?.();
		return { title: topicName(id), reason, href: `/chu-de/${id}` };
	}
	const genre = GENRES.find((one) => one === id);
	return { title: genre ? genreName(genre) : m.catalogue_shelf_new(), href: `/sach?genre=${id}` };
}

/** The shelf an address names: `/ke/moi`, `/ke/nghe`. */
export function shelfOfAddress(name: string): ShelfKey | null {
	return name === 'moi' ? 'all' : name === 'nghe' ? 'audio' : null;
}
