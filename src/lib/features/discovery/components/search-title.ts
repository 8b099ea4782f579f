import * as m from '#lib/paraglide/messages.js';
import type { Found, SearchInput, Shown } from '../index.ts';

/** What a search came to, in a sentence: the heading and the title of its page. */
export function searchTitle(input: SearchInput, found: Found | Shown): string {
	if (found.failed) return m.discovery_failed();
	if (found.total === 0) return m.discovery_nothing();
	const words = found.suggestion ?? input.q;
	return words
		? m.discovery_count_for({ count: found.total, words })
		: m.discovery_count_all({ count: found.total });
}
