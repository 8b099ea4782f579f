/** Letters that children do not mix up: no I, O, Q, no letters with marks. */
const LETTERS = 'ABCDEGHKLMNPRSTUVXY';
const LENGTH = 4;

/** Four random letters (19⁴ ≈ 130 000 codes; guessing is slowed down where it is tried). */
export function newClassCode(): string {
	const numbers = crypto.getRandomValues(new Uint32Array(LENGTH));
	return Array.from(numbers, (n) => LETTERS.charAt(n % LETTERS.length)).join('');
}

/** As typed by a child: small letters, spaces and marks do not matter. */
export function tidyClassCode(typed: string): string {
	return typed
		.normalize('NFD')
		.replace(/[^A-Za-z]/g, '')
		.toUpperCase()
		.slice(0, 8);
}
