import type { Level, Question } from '../../query/question.ts';

/*
 * FTS5 expressions. Words are letters, marks and digits only (query/words.ts), so quoting them is enough:
 * nothing a visitor types reaches the expression as an operator.
 */

/** All words of the question, in any order. */
export function allWords(question: Question, level: Level): string {
	const last = question.words.length - 1;
	const exact = level === 'exact' || (level === 'inside' && question.marked);
	return question.words
		.map(({ exact: asWritten, folded }, position) => {
			if (exact) return `"=${asWritten}"`;
			return level === 'prefix' && position === last ? `"${folded}" *` : `"${folded}"`;
		})
		.join(' AND ');
}

/** The places the words may stand, best first, for the table of places (folded). */
export function places(question: Question, level: Level): string[] {
	const star = level === 'prefix' ? ' *' : '';
	const phrase = `"${question.words.map((word) => word.folded).join(' ')}"${star}`;
	const words = question.words
		.map(({ folded }, position) => `"${folded}"${position === question.words.length - 1 ? star : ''}`)
		.join(' AND ');
	return [`title : ^ ${phrase}`, `title : ${phrase}`, `title : (${words})`, `people : (${words})`];
}
