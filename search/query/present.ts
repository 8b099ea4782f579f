import type { PublicationHit } from '../engine.ts';
import type { PublicationDocument } from '../indexes/publications.ts';
import { topicWords } from '../indexes/topic-words.ts';
import { marked, snippetOf } from './highlight.ts';
import { LEVELS, type Level, type Question } from './question.ts';
import { matchedIn } from './rank.ts';

/** The passage a title was found by. */
export interface FoundPassage {
	readonly section: number;
	readonly title: string;
	readonly text: string;
}

/** A result as the page shows it; `level` is null when browsing. */
export function hitOf(
	book: Omit<PublicationDocument, 'sections'>,
	question: Question,
	level: Level | null,
	passage: FoundPassage | null
): PublicationHit {
	const why = level && matchedIn(question, level, (field) => reason(book, field));
	const shown = level === 'inside' ? (question.marked ? LEVELS[0] : LEVELS[1]) : level;
	const text = why === 'inside' ? (passage?.text ?? '') : why === 'description' ? book.description : '';
	return {
		id: book.id,
		slug: book.slug,
		title: shown ? marked(book.title, question, shown) : { text: book.title.normalize('NFC'), ranges: [] },
		subtitle: book.subtitle,
		contributors: book.contributors,
		languages: book.languages,
		band: book.band,
		form: book.form,
		genre: book.genre,
		topics: book.topics,
		hasAudio: book.hasAudio,
		minutes: book.minutes,
		year: book.year,
		versionId: book.versionId,
		coverRatio: book.coverRatio,
		matchedIn: why,
		snippet: shown && text ? snippetOf(text, question, shown) : null,
		where: why === 'inside' && passage ? { section: passage.section, title: passage.title } : null
	};
}

function reason(
	book: Omit<PublicationDocument, 'sections'>,
	field: 'title' | 'series' | 'contributor' | 'topic' | 'description'
): string {
	switch (field) {
		case 'title':
			return [book.title, book.subtitle ?? ''].join(' · ');
		case 'series':
			return book.series ?? '';
		case 'contributor':
			return book.contributors.join(' · ');
		case 'topic':
			return topicWords(book.topics);
		case 'description':
			return book.description;
	}
}
