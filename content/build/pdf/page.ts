import type { Page } from '#lib/server/print/sheet.ts';

const MM = 72 / 25.4;
/** Of the library's own books. */
export const PAGE: Page = {
	...{ width: 170 * MM, height: 240 * MM, side: 54, top: 56, bottom: 64 },
	ground: '#fffdf8'
};
export const COLUMN = PAGE.width - 2 * PAGE.side;
