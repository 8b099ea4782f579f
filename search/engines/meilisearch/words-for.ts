import type { MultiSearchQuery } from 'meilisearch';
import type { Level, Question } from '../../query/question.ts';
import { exactForms, foldedForms } from './encode.ts';
import { EXACT, FOLDED } from './settings.ts';

export type Words = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'>;

/** The server reads no further. https://www.meilisearch.com/docs/resources/help/known_limitations */
const MOST_TERMS = 10;

/** The words of a question at a level, for the index of books. */
export function wordsAt(question: Question, level: Exclude<Level, 'inside'>): Words {
	const exact = level === 'exact';
	return words(exact ? exactForms(question.words) : foldedForms(question.words), {
		on: exact ? EXACT : FOLDED,
		goesOn: level === 'prefix'
	});
}

/** The same for passages. */
export function wordsInside({ marked, words: asked }: Question): Words {
	return words(marked ? exactForms(asked) : foldedForms(asked), { on: [marked ? 'exact' : 'folded'] });
}

/** What was typed so far, in one attribute. */
export function wordsGoingOn(question: Question, attribute: string): Words {
	return words(foldedForms(question.words), { on: [attribute], goesOn: true });
}

/**
 * Each word in quotes is searched as it stands. Without them the server also joins neighbours ("me o" finds *meo*) and
 * takes words apart ("toan" finds *to an*), whatever its typo settings; only the last word of `goesOn` has to bear that.
 */
function words(forms: readonly string[], { on, goesOn = false }: { on: string[]; goesOn?: boolean }): Words {
	const open = goesOn && forms.length <= MOST_TERMS ? forms.length - 1 : -1;
	const terms = forms.slice(0, MOST_TERMS).map((form, at) => (at === open ? form : `"${form}"`));
	return { q: terms.join(' '), attributesToSearchOn: on, matchingStrategy: 'all' };
}
