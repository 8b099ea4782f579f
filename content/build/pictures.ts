import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContentError } from '../schema.ts';
import { outlineText } from './lettering.ts';

export interface Picture {
	/** File name without its ending. */
	readonly name: string;
	/** A whole SVG document, without words to translate or fonts to miss. */
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** The drawings of a book: exports of art.ts and files of art/. */
export async function loadPictures(folder: string): Promise<ReadonlyMap<string, Picture>> {
	const pictures = new Map<string, Picture>();
	const art = join(folder, 'art.ts');
	if (existsSync(art)) {
		const drawings = (await import(pathToFileURL(art).href)) as Record<string, unknown>;
		for (const [name, draw] of Object.entries(drawings)) {
			if (typeof draw !== 'function' || draw.length > 0) continue;
			const svg = (draw as () => unknown)();
			if (typeof svg === 'string' && svg.startsWith('<svg')) add(pictures, dashed(name), svg);
		}
	}
	const files = join(folder, 'art');
	if (existsSync(files))
		for (const file of readdirSync(files)
			.filter((name) => name.endsWith('.svg'))
			.sort())
			add(pictures, dashed(file.slice(0, -4)), readFileSync(join(files, file), 'utf8'));
	return pictures;
}

/** `hatMua`, `hat_mua` and `hat-mua` are one name. */
export const dashed = (name: string): string =>
	name
		.replaceAll(/([a-z0-9])([A-Z])/gu, '$1-$2')
		.replaceAll('_', '-')
		.toLowerCase();

export function pictureNamed(pictures: ReadonlyMap<string, Picture>, name: string, where: string): Picture {
	const picture = pictures.get(dashed(name));
	if (!picture)
		throw new ContentError(
			`${where}: there is no picture "${name}". The book has ${[...pictures.keys()].join(', ')}.`
		);
	return picture;
}

function add(pictures: Map<string, Picture>, name: string, source: string) {
	const svg = standalone(outlineText(source), name);
	const box = /viewBox="([^"]+)"/u
		.exec(svg)?.[1]
		?.split(/[\s,]+/u)
		.map(Number);
	const [, , width = 0, height = 0] = box ?? [];
	if (!width || !height) throw new ContentError(`The picture "${name}" has no viewBox.`);
	if (/<text[\s>]/u.test(svg))
		throw new ContentError(`The picture "${name}" holds words; words belong to the page.`);
	pictures.set(name, { name, svg: sized(svg, width, height), width, height });
}

/** Ids are renamed by the order of their first use, so the bytes don't depend on what was drawn before. */
function standalone(svg: string, name: string): string {
	const ids = [...new Set([...svg.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? ''))];
	return ids.reduce((text, id, index) => {
		const escaped = id.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
		return text
			.replaceAll(new RegExp(`\\sid="${escaped}"`, 'gu'), ` id="${name}--${index}"`)
			.replaceAll(`url(#${id})`, `url(#${name}--${index})`)
			.replaceAll(`href="#${id}"`, `href="#${name}--${index}"`);
	}, svg);
}

/** The description stands where the picture is used; the file itself only says how large it is. */
const sized = (svg: string, width: number, height: number): string =>
	svg
		.replace(/^(?:<\?xml[^>]*\?>\s*)?/u, '<?xml version="1.0" encoding="UTF-8"?>\n')
		.replace(/<svg ([^>]*)>/u, (_tag, attributes: string) => {
			const kept = attributes
				.replaceAll(/\s?(?:role|aria-\w+|class|focusable|width|height)="[^"]*"/gu, '')
				.trim();
			return `<svg ${kept} width="${width}" height="${height}">`;
		});
