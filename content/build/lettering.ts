import { typeface } from '#lib/server/print/typeface.ts';

const TEXT = /<text ([^>]*)>(.*?)<\/text>/gsu;
const LINE = /<tspan ([^>]*)>(.*?)<\/tspan>/gsu;
const FAMILIES: Readonly<Record<string, string>> = {
	'Baloo 2': 'baloo-2',
	'Be Vietnam Pro': 'be-vietnam-pro'
};

/** Turns the lettering of a cover (`Tt`, `By` of the kit) into outlines: a picture can't count on the reader's fonts. */
export function outlineText(svg: string): string {
	return svg.replaceAll(TEXT, (_whole, attributes: string, inside: string) => {
		const get = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
		const number = (name: string, fallback = 0) => Number(get(name) ?? fallback);
		const family = /'([^']+)'/u.exec(get('font-family') ?? '')?.[1] ?? 'Be Vietnam Pro';
		const face = typeface(FAMILIES[family] ?? 'be-vietnam-pro', number('font-weight', 400));
		const [size, spacing, anchor] = [
			number('font-size', 16),
			number('letter-spacing'),
			get('text-anchor') ?? 'start'
		];
		const lines = inside.includes('<tspan')
			? [...inside.matchAll(LINE)].map(([, tspan = '', words = '']) => ({
					words,
					x: Number(/(?:^|\s)x="([^"]*)"/u.exec(tspan)?.[1] ?? number('x')),
					dy: Number(/(?:^|\s)dy="([^"]*)"/u.exec(tspan)?.[1] ?? 0)
				}))
			: [{ words: inside, x: number('x'), dy: 0 }];
		let y = number('y');
		let d = '';
		for (const { words, x, dy } of lines) {
			y += dy;
			const text = unescape(words);
			const width = face.width(text, size) + spacing * (text.length - 1);
			const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
			d += face.outline(text, left, y, size, spacing);
		}
		const kept = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'paint-order', 'opacity', 'transform']
			.filter((name) => get(name) !== undefined)
			.map((name) => `${name}="${get(name)}"`);
		const stroke = get('stroke');
		const fill = `<path d="${d}" ${kept.filter((a) => !stroke || !/^(stroke|paint)/u.test(a)).join(' ')}/>`;
		return stroke ? `<path d="${d}" ${kept.join(' ')}/>${fill}` : fill;
	});
}

const unescape = (text: string): string =>
	text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
