/**
 * Whether an error of pdf.js says that the file itself is at fault. What its worker cannot make sense of comes as an unknown
 * exception that names its cause; a request that failed is a `TypeError` or a `ResponseException`.
 */
export function isDamage(error: unknown): boolean {
	if (!(error instanceof Error) || error.name !== 'UnknownErrorException') return false;
	const cause = 'details' in error ? String(error.details) : '';
	return !/^(?:TypeError|ResponseException|AbortError|NetworkError)\b/.test(cause);
}

/** Tells a child, also one who listens, that a page is not there to be seen. */
export function damagedSentence(words: string): HTMLElement {
	const sentence = document.createElement('p');
	sentence.className = 'pdf-damaged';
	sentence.setAttribute('role', 'alert');
	sentence.textContent = words;
	return sentence;
}
