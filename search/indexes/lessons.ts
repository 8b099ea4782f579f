import { answers, type Question } from '../query/question.ts';
import { wordsOf } from '../query/words.ts';

export interface LessonHit {
	readonly id: string;
	readonly slug: string;
	readonly title: { readonly vi: string; readonly en: string };
	readonly band: string;
}

/** A lesson, so that a search for "tìm tin" also finds the lesson about it. */
export interface LessonDocument extends LessonHit {
	readonly keywords: readonly string[];
}

const MOST = 5;

/** Lessons are few: every engine keeps them as they are and asks this function. */
export function matchingLessons(
	lessons: readonly LessonDocument[],
	bands: readonly string[],
	question: Question
): LessonHit[] {
	if (question.words.length === 0) return [];
	return lessons
		.filter((lesson) => bands.includes(lesson.band))
		.filter((lesson) => {
			const words = wordsOf([lesson.title.vi, lesson.title.en, ...lesson.keywords].join(' · '));
			return question.words.every((_, position) =>
				words.some((word) => answers(question, position, word, 'prefix'))
			);
		})
		.slice(0, MOST)
		.map(({ id, slug, title, band }) => ({ id, slug, title, band }));
}
