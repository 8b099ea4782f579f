import * as v from 'valibot';

/** Words, and left, top, width, height in shares of the page. */
const linesSchema = v.array(v.tuple([v.string(), v.number(), v.number(), v.number(), v.number()]));

export type RecognisedLines = v.InferOutput<typeof linesSchema>;

/** The lines that were recognised on a scanned page. Throws what `fetch` and `v.parse` throw. */
export async function fetchLines(address: string): Promise<RecognisedLines> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`the words of a scanned page: ${answer.status}`);
	return v.parse(linesSchema, await answer.json());
}

/** Recognised words over the picture in which they stand: to be read aloud, searched and copied; they grow with the page. */
export function recognisedLayer(lines: RecognisedLines): HTMLElement {
	const layer = document.createElement('div');
	layer.className = 'recognised';
	for (const [text, left, top, width, height] of lines) {
		const line = document.createElement('span');
		line.textContent = `${text} `;
		line.style.left = `${100 * left}%`;
		line.style.top = `${100 * top}%`;
		line.style.width = `${100 * width}%`;
		line.style.setProperty('--height', String(100 * height));
		layer.append(line);
	}
	return layer;
}
