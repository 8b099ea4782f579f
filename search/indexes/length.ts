/** How long a book takes, in three steps a child understands. Kept apart: the address of a search needs it in the browser. */
export const LENGTHS = ['short', 'medium', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Minutes of reading: up to 10 is short, up to 30 medium. */
export function lengthOf(minutes: number): Length {
	if (minutes <= 10) return 'short';
	return minutes <= 30 ? 'medium' : 'long';
}
