export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A line of print: its box, and the page side by side with others that it stands on, from 0. */
export interface Line extends Box {
	readonly column: number;
}

/** So much of a piece must lie beside another, by its height, to be on the same line. */
const BESIDE = 0.5;
/** A letter so many times as high as most others that stands beside several lines begins a chapter, and is no line. */
const TALL = 1.7;

/** The lines that pieces of text make on the screen, in the order of reading. Pieces are boxes of runs of letters. */
export function linesOf(pieces: readonly Box[], columnOf: (piece: Box) => number): readonly Line[] {
	const columns = new Map<number, Box[]>();
	for (const piece of pieces) {
		const column = columnOf(piece);
		columns.set(column, [...(columns.get(column) ?? []), piece]);
	}
	return [...columns]
		.sort(([one], [other]) => one - other)
		.flatMap(([column, boxes]) => linesIn(boxes).map((box) => ({ ...box, column })));
}

/** Small pieces come first: what is raised or lowered joins its line, and a tall first letter meets the lines it stands beside. */
function linesIn(pieces: readonly Box[]): readonly Box[] {
	const byHeight = pieces.toSorted((one, other) => heightOf(one) - heightOf(other));
	const usual = heightOf(byHeight[byHeight.length >> 1] ?? { top: 0, bottom: 0 });
	let lines: Box[] = [];
	for (const piece of byHeight) {
		const beside = lines.filter(
			(line) => overlap(line, piece) >= BESIDE * Math.min(heightOf(line), heightOf(piece))
		);
		if (beside.length > 1 && heightOf(piece) > TALL * usual) continue;
		lines = [...lines.filter((line) => !beside.includes(line)), around([piece, ...beside])];
	}
	return lines.sort((one, other) => one.top - other.top);
}

export function heightOf({ top, bottom }: Pick<Box, 'top' | 'bottom'>): number {
	return bottom - top;
}

function overlap(one: Box, other: Box): number {
	return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

/** The smallest box around some. */
export function around(boxes: readonly Box[]): Box {
	return {
		left: Math.min(...boxes.map(({ left }) => left)),
		top: Math.min(...boxes.map(({ top }) => top)),
		right: Math.max(...boxes.map(({ right }) => right)),
		bottom: Math.max(...boxes.map(({ bottom }) => bottom))
	};
}

/** Room for what hangs below and stands above the letters, as part of the height of a line. */
const AIR = 0.08;

/** What the ruler takes of a page: `count` lines from `first` on, as wide as their page is written. */
export function slotOf(lines: readonly Line[], first: number, count: number): Box | null {
	const start = lines[first];
	if (!start) return null;
	const page = lines.filter(({ column }) => column === start.column);
	const taken = lines.slice(first, first + count).filter(({ column }) => column === start.column);
	const { left, right } = around(page);
	const { top, bottom } = around(taken);
	const air = AIR * heightOf(start);
	const side = heightOf(start) / 3;
	return { left: left - side, right: right + side, top: top - air, bottom: bottom + air };
}

/** Index of the line at a height of a page; -1 between lines and beside them. */
export function lineAt(lines: readonly Line[], x: number, y: number): number {
	return lines.findIndex(
		({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom
	);
}
