import { relativePath } from './relative-path.ts';

/**
 * Makes a drawn picture smaller without changing what is seen: coordinates keep `decimals` places (the pictures are drawn
 * at the size they are shown or larger), paths go by steps, round stroke ends are said once for the whole picture.
 */
export function minify(svg: string, decimals = 1): string {
	const round = ' stroke-linecap="round" stroke-linejoin="round"';
	return mergeAlike(svg)
		.replaceAll(round, '')
		.replace('<svg ', `<svg${round} `)
		.replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${relativePath(d, decimals)}"`)
		.replace(/ class="[^"]*"/g, '')
		.replace(/ aria-hidden="true"| focusable="false"/g, '')
		.replace(/opacity="0\./g, 'opacity=".')
		.replace(/>\s+</g, '><')
		.replace(/\s+\/>/g, '/>')
		.replace(/\s{2,}/g, ' ');
}

/** Neighbours of one look become one path; see-through ones stay apart, or the overlap would change. */
function mergeAlike(svg: string): string {
	const merged: string[] = [];
	let [last, look] = ['', ''];
	for (const piece of svg.split(/(?=<)/)) {
		const [, d, rest = ''] = /^<path d="([^"]*)"([^>]*)\/>$/.exec(piece) ?? [];
		const alike = d !== undefined && rest.trim() === look && last !== '' && !rest.includes('opacity');
		if (alike) {
			last = last.replace(/^<path d="([^"]*)"/, (_, before: string) => `<path d="${before}${d}"`);
			merged[merged.length - 1] = last;
			continue;
		}
		[last, look] = d === undefined ? ['', ''] : [piece, rest.trim()];
		merged.push(piece);
	}
	return merged.join('');
}
