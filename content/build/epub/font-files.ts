import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFolder } from '#lib/server/print/typeface.ts';

const NAMES: Readonly<Record<string, string>> = { 'be-vietnam-pro': 'Be Vietnam Pro', 'baloo-2': 'Baloo 2' };
/** Which letters each subset file draws (as fontsource cuts them). */
const RANGES: Readonly<Record<string, string>> = {
	vietnamese:
		'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
	latin:
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212'
};

/** Fonts that travel in a fixed book: its words must fit their boxes on every device. */
export function fontFiles(faces: readonly (readonly [family: string, weight: number])[]): {
	readonly css: string;
	readonly files: ReadonlyMap<string, Uint8Array>;
} {
	const files = new Map<string, Uint8Array>();
	let css = '';
	for (const [family, weight] of faces)
		for (const [subset, range] of Object.entries(RANGES)) {
			const name = `${family}-${subset}-${weight}-normal.woff2`;
			files.set(`fonts/${name}`, readFileSync(join(fontFolder(family), name)));
			css +=
				`@font-face {\n\tfont-family: '${NAMES[family] ?? family}';\n\tfont-weight: ${weight};\n\tfont-style: normal;\n` +
				`\tsrc: url(../fonts/${name}) format('woff2');\n\tunicode-range: ${range};\n}\n`;
		}
	return { css, files };
}
