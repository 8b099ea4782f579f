import { createRequire } from 'node:module';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { Palette } from './palette.ts';

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;
const FAMILY = SUBSETS.map((subset) => `"Baloo 2 ${subset}"`).join(', ');
let registered = false;

/** The font package splits the letters over three files; a list of three families puts them together again. */
function registerFont(): void {
	if (registered) return;
	registered = true;
	const require = createRequire(import.meta.url);
	for (const subset of SUBSETS)
		GlobalFonts.registerFromPath(
			require.resolve(`@fontsource/baloo-2/files/baloo-2-${subset}-700-normal.woff2`),
			`Baloo 2 ${subset}`
		);
}

interface Panel {
	readonly width: number;
	readonly palette: Palette;
	readonly title: string;
	readonly author: string;
}

const MARGIN = 44;
const SIZES = [76, 66, 58, 50, 43, 37, 32, 27] as const;
const ROOM = { width: 640 - 2 * MARGIN - 56, height: 290 };

/** The title whole, as large as it fits, on a sheet of paper. */
export function drawTitle(context: SKRSContext2D, { width, palette, title, author }: Panel): void {
	registerFont();
	const { lines, size } = fit(context, title.trim() || '?');
	const leading = size * 1.16;
	const authorSize = author ? 28 : 0;
	const height = lines.length * leading + (author ? authorSize * 1.7 : 0) + 56;
	context.fillStyle = 'rgba(30, 42, 68, 0.16)';
	sheet(context, MARGIN + 5, MARGIN + 8, width - 2 * MARGIN, height);
	context.fillStyle = '#FFFDF6';
	sheet(context, MARGIN, MARGIN, width - 2 * MARGIN, height);
	context.fillStyle = palette.ink;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
	context.font = `700 ${size}px ${FAMILY}`;
	lines.forEach((line, at) => context.fillText(line, width / 2, MARGIN + 28 + leading * (at + 0.5)));
	if (!author) return;
	context.font = `700 ${authorSize}px ${FAMILY}`;
	context.fillStyle = '#4A5672';
	context.fillText(
		shorten(context, author),
		width / 2,
		MARGIN + 28 + leading * lines.length + authorSize * 0.95
	);
}

function sheet(context: SKRSContext2D, x: number, y: number, width: number, height: number): void {
	context.beginPath();
	context.roundRect(x, y, width, height, 28);
	context.fill();
}

function fit(context: SKRSContext2D, title: string): { lines: string[]; size: number } {
	let last = { lines: [title], size: 27 };
	for (const size of SIZES) {
		context.font = `700 ${size}px ${FAMILY}`;
		const lines = wrap(context, title);
		last = { lines, size };
		const wide = Math.max(...lines.map((line) => context.measureText(line).width));
		if (wide <= ROOM.width && lines.length * size * 1.16 <= ROOM.height) return last;
	}
	const most = Math.floor(ROOM.height / (last.size * 1.16));
	const lines = last.lines.slice(0, most).map((line) => shorten(context, line));
	if (last.lines.length > most) lines[most - 1] = shorten(context, (lines[most - 1] ?? '') + ' …');
	return { lines, size: last.size };
}

function wrap(context: SKRSContext2D, title: string): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of title.split(/\s+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && context.measureText(longer).width > ROOM.width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

function shorten(context: SKRSContext2D, line: string): string {
	if (context.measureText(line).width <= ROOM.width) return line;
	const letters = [...line];
	while (letters.length > 1 && context.measureText(letters.join('') + '…').width > ROOM.width) letters.pop();
	return letters.join('').trimEnd() + '…';
}
