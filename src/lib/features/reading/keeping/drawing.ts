import * as v from 'valibot';
import { MOST_POINTS } from './limits.ts';

/** The sheet: places on it are whole numbers. */
export const SHEET = { width: 1000, height: 600 } as const;

/** A stroke: x and y of its points, one after the other. */
export type Stroke = readonly number[];

export const drawingSchema = v.array(
	v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)))
);

/** Whether the sheet has room for more. */
export function hasRoom(drawing: readonly Stroke[]): boolean {
	return drawing.reduce((sum, stroke) => sum + stroke.length / 2, 0) < MOST_POINTS;
}

/** A stroke as the path of a drawing; a single point is a dot. */
export function pathOf(stroke: Stroke): string {
	const points: string[] = [];
	for (let i = 0; i + 1 < stroke.length; i += 2) points.push(`${stroke[i] ?? 0} ${stroke[i + 1] ?? 0}`);
	const [first = '0 0'] = points;
	return points.length < 2 ? `M${first}h.1` : `M${points.join('L')}`;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A point of the screen on the sheet that is shown in `box`. */
export function onSheet(x: number, y: number, box: Box): readonly [number, number] {
	const share = (at: number, from: number, size: number) =>
		Math.min(1, Math.max(0, (at - from) / Math.max(1, size)));
	return [
		Math.round(share(x, box.left, box.width) * SHEET.width),
		Math.round(share(y, box.top, box.height) * SHEET.height)
	];
}
