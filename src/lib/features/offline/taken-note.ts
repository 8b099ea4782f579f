/**
 * A browser that needs room empties all of its storage for us at once, database included; cookies stay. This one is read on the page of
 * what is kept alone, and holds no more than that something was.
 */
const NOTE = 'taken';
const PATH = '/trong-may';
const YEAR_S = 365 * 86_400;

export function noteTaken(any: boolean): void {
	document.cookie = `${NOTE}=1; path=${PATH}; samesite=lax; max-age=${any ? YEAR_S : 0}`;
}

/** Only where the note is read. */
export function wasTaken(): boolean {
	return document.cookie.split('; ').includes(`${NOTE}=1`);
}
