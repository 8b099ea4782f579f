import * as m from '#lib/paraglide/messages.js';
import type { Kind } from '../entry.ts';

export function wordLabels(): Record<'word' | 'kind' | 'meaning' | 'example', string> {
	return {
		word: m.deposit_word(),
		kind: m.deposit_word_kind(),
		meaning: m.deposit_word_meaning(),
		example: m.deposit_word_example()
	};
}

export function kindChoices(): { readonly value: Kind; readonly label: string }[] {
	return [
		{ value: 'dt', label: m.deposit_kind_noun() },
		{ value: 'đt', label: m.deposit_kind_verb() },
		{ value: 'tt', label: m.deposit_kind_adjective() },
		{ value: 'pt', label: m.deposit_kind_adverb() },
		{ value: 'th', label: m.deposit_kind_saying() }
	];
}
