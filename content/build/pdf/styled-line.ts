import type { Look, Stretch } from '#lib/server/print/lines.ts';
import { typeface } from '#lib/server/print/typeface.ts';
import type { Inline } from '../markup/document.ts';

const BODY = 'be-vietnam-pro';
const DISPLAY = 'baloo-2';

export const bodyLook = (size: number, colour = '#1e2a44', weight = 400): Look => ({
	face: typeface(BODY, weight),
	size,
	colour,
	raised: false,
	language: null
});

export const displayLook = (size: number, colour = '#12543a'): Look => ({
	face: typeface(DISPLAY, 700),
	size,
	colour,
	raised: false,
	language: null
});

/** Words with their looks; null is a line break the author asked for. */
export function stretchesOf(
	content: readonly Inline[],
	look: Look,
	noteNumber: (label: string) => number
): (Stretch | null)[] {
	return content.flatMap((part): (Stretch | null)[] => {
		switch (part.kind) {
			case 'text':
				return [{ text: part.text, look }];
			case 'emphasis':
				return stretchesOf(part.children, { ...look, face: typeface(BODY, 400, 'italic') }, noteNumber);
			case 'strong':
			case 'term':
				return stretchesOf(part.children, { ...look, face: typeface(BODY, 600) }, noteNumber);
			case 'language':
				return stretchesOf(part.children, { ...look, language: part.language }, noteNumber);
			case 'link':
				return stretchesOf(part.children, look, noteNumber);
			case 'note':
				return [
					{ text: String(noteNumber(part.label)), look: { ...look, size: look.size * 0.65, raised: true } }
				];
			case 'line-break':
				return [null];
			case 'page-break':
				return [];
		}
	});
}
