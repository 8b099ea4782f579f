import { C } from './palette.ts';
import { P, S } from './shapes.ts';

/** The mark of the library: an open book that sprouts two leaves. With a ground it leaves a fifth free on every side. */
export function mark(ground?: string): string {
	const body =
		S('M20 38V20', C.lime, 3) +
		P('M20 22C14 16 8 15 2 17L3 33C9 31 15 32 20 37Z', '#fff') +
		P('M20 22C26 16 32 15 38 17L37 33C31 31 25 32 20 37Z', C.sun) +
		P('M20 20C10 18 8 9 11 3C18 5 22 11 20 20Z', C.lime) +
		P('M20 20C18 11 22 6 30 4C32 12 29 18 20 20Z', C.moss);
	const inside = ground
		? `<rect width="40" height="40" fill="${ground}"/><g transform="translate(8 7.6) scale(.6)">${body}</g>`
		: body;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${inside}</svg>`;
}
