import { P } from './shapes.ts';
import { pattern, TEXTURES, type Texture } from './textures.ts';

export interface PictureOptions {
	/** viewBox, when the picture shows only a part of what is drawn. */
	vb?: string;
	/** What the picture shows, in words; without it the picture is decoration. */
	label?: string;
	cls?: string;
	/** preserveAspectRatio */
	par?: string;
	defs?: string | ((id: string) => string);
	deco?: boolean;
	/** Prefix of the ids inside; give one to get the same bytes whatever was drawn before. */
	id?: string;
}

// Ids must differ between pictures inlined in one page, so a drawing runs inside the picture that owns it.
const drawing = { id: 'a', pictures: 0, gradients: 0, clips: 0 };

/** Reference to a texture (or any id) of the picture being drawn. */
export const u = (k: string): string => `url(#${drawing.id}-${k})`;

/** A texture laid over the shape `d`. */
export const tx = (d: string, k: Texture, o = 0.5): string => P(d, u(k), `opacity="${o}"`);

/** A whole picture of w × h; `fn` draws it. Only the textures it uses are carried along. */
export function svg(w: number, h: number, fn: () => string, options: PictureOptions = {}): string {
	const { vb, label, cls = '', par = 'xMidYMid slice', defs = '', deco = false } = options;
	const outer = { ...drawing };
	const id = options.id ?? `g${drawing.pictures}`;
	Object.assign(drawing, { id, pictures: drawing.pictures + 1, gradients: 0, clips: 0 });
	const body = fn();
	const own = typeof defs === 'function' ? defs(id) : defs;
	const used = TEXTURES.filter((k) => body.includes(`url(#${id}-${k})`) || own.includes(`url(#${id}-${k})`));
	const patterns = used.map((k) => pattern(k, `${id}-${k}`)).join('');
	Object.assign(drawing, { ...outer, pictures: drawing.pictures });
	const name = label && !deco ? `role="img" aria-label="${escapeAttribute(label)}"` : 'aria-hidden="true"';
	return (
		`<svg xmlns="http://www.w3.org/2000/svg"${cls ? ` class="${cls}"` : ''} viewBox="${vb ?? `0 0 ${w} ${h}`}" ` +
		`preserveAspectRatio="${par}" ${name}><defs>${patterns}${own}</defs>${body}</svg>`
	);
}

/** Gradient stops are [offset, colour, opacity?]; returns the definition (put it before its use) and the fill. */
export function lin(
	stops: readonly (readonly [offset: number, colour: string, opacity?: number])[],
	x1 = 0,
	y1 = 0,
	x2 = 0,
	y2 = 1
): [definition: string, fill: string] {
	const id = `${drawing.id}-l${drawing.gradients++}`;
	const list = stops
		.map(
			([o, c, a]) => `<stop offset="${o}" stop-color="${c}"${a === undefined ? '' : ` stop-opacity="${a}"`}/>`
		)
		.join('');
	return [
		`<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${list}</linearGradient>`,
		`url(#${id})`
	];
}

/** `body` cut to the shape `d`. */
export function clip(d: string, body: string): string {
	const id = `${drawing.id}-c${drawing.clips++}`;
	return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${body}</g>`;
}

const escapeAttribute = (s: string): string =>
	s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
