/** What is said of what a book does not bring. */
export interface WordsForMissing {
	/** Of a picture that the book has no words for. */
	picture(): string;
	/** In place of a film or a sound that is not in the book. */
	media(kind: 'audio' | 'video'): string;
}

/** Neither with words of its own, nor said to have none on purpose. */
const SILENT = ['img:not([alt])', '[role~="img"]:not(img, [title])']
	.map((kind) => `${kind}:not([aria-label], [aria-labelledby], [role="presentation"], [role="none"])`)
	.join();

/** A film from elsewhere lost its address on the way in: nothing is fetched for a book. */
const ABSENT = ':is(audio, video):not([src], :has(> source[src]))';

/**
 * Before a section is shown. A picture that the book has no words for is said to have none (V10): without any name a screen reader passes
 * it over, or reads its address; one whose `alt` is empty adorns, and stays silent. Where a film or a sound is not in the book stands what
 * the book says instead, else a sentence: a player that can never play is a riddle.
 */
export function tellWhatIsMissing(section: Document, words: WordsForMissing): void {
	for (const picture of section.querySelectorAll(SILENT)) picture.setAttribute('aria-label', words.picture());
	for (const media of section.querySelectorAll(ABSENT)) {
		for (const part of media.querySelectorAll(':scope > :is(source, track)')) part.remove();
		if (media.textContent?.trim() || media.querySelector('img, a')) media.replaceWith(...media.childNodes);
		else {
			const sentence = section.createElementNS('http://www.w3.org/1999/xhtml', 'em');
			sentence.textContent = words.media(media.localName === 'audio' ? 'audio' : 'video');
			media.replaceWith(sentence);
		}
	}
}
