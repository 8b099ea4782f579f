import type { Box } from '../../schema.ts';
import type { FixedPage } from '../markup/document.ts';

export interface PageSize {
	readonly width: number;
	readonly height: number;
	readonly letters: number;
}

const px = (n: number): string => `${Math.round(n)}px`;

const placed = (
	[left, top, width, height]: Box,
	size: { width: number; height: number },
	least: boolean
): string =>
	`left: ${px((left * size.width) / 100)}; top: ${px((top * size.height) / 100)}; width: ${px((width * size.width) / 100)}; ` +
	`${least ? 'min-height' : 'height'}: ${px((height * size.height) / 100)};`;

/** places.css: where everything stands on each page, in pixels of the page. */
export function placesCss(pages: readonly FixedPage[], size: PageSize): string {
	const rules = [`.page { width: ${size.width}px; height: ${size.height}px; font-size: ${size.letters}px; }`];
	// The colophon is small print: it has to fit in one page of any book.
	rules.push(`.colophon { font-size: ${px(Math.sqrt(size.width * size.height) / 36)}; }`);
	pages.forEach(({ data, panels }, index) => {
		const page = `.page-${index + 1}`;
		if (data.ground) rules.push(`${page} { background-color: ${data.ground}; }`);
		if (data.box)
			rules.push(
				`${page} .words { ${placed(data.box, size, true)}${data.letters ? ` font-size: ${data.letters}px;` : ''} }`
			);
		panels.forEach((panel, at) => {
			const place = `${page} .panel-${at + 1}`;
			const [, , width, height] = panel.data.box;
			const inside = { width: (width * size.width) / 100, height: (height * size.height) / 100 };
			rules.push(`${place} { ${placed(panel.data.box, size, false)} }`);
			panel.balloons.forEach(({ data: balloon }, each) =>
				rules.push(
					`${place} .balloon-${each + 1} { ${placed(balloon.box, inside, true)}${balloon.letters ? ` font-size: ${balloon.letters}px;` : ''} }`
				)
			);
		});
	});
	return `${rules.join('\n')}\n`;
}
