import { createCanvas } from '@napi-rs/canvas';
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import type { ResourceCollector } from '../../resource-collector.ts';
import { times } from '../layout/matrix.ts';

/** In CSS pixels from the upper left corner of the page as it is turned. */
export interface Area {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A picture of a page that was stored beside the file. */
export interface PagePicture {
	readonly path: string;
	/** In CSS pixels of the page. */
	readonly width: number;
	readonly height: number;
}

/** Smaller ones are bullets and ornaments. */
const SMALLEST = 28;
/** Parts of one picture lie at most so far apart. */
const NEAR = 3;
/** Width in pixels that a stored picture has at most, and how many times as large as on the page. */
const WIDEST = 1000;
const LARGEST_SCALE = 4;
/** Pixels of the drawn page. */
const LARGEST = 12_000_000;
const QUALITY = 72;

/** What taking pictures out of one file may cost; what is over is left out. */
export interface PictureBudget {
	milliseconds: number;
	count: number;
}

export function pictureBudget(): PictureBudget {
	return { milliseconds: 60_000, count: 500 };
}

interface Drawn {
	/** Where the page has pictures, parts of one picture taken together; drawings made of lines are not found. */
	readonly areas: readonly Area[];
	/** Nothing is drawn: empty, or damaged inside. */
	readonly blank: boolean;
}

export async function drawnOn(page: PDFPageProxy, budget: PictureBudget): Promise<Drawn> {
	const began = performance.now();
	const viewport = page.getViewport({ scale: 1 });
	const { fnArray, argsArray } = await page.getOperatorList();
	const areas: Area[] = [];
	const kept: number[][] = [];
	let matrix: number[] = viewport.transform;
	const apply = (by: unknown) => {
		if (isMatrix(by)) matrix = times(matrix, by);
	};
	for (const [i, operator] of fnArray.entries()) {
		const args: unknown = argsArray[i];
		const list: readonly unknown[] = Array.isArray(args) ? args : [];
		if (operator === OPS.save) kept.push(matrix);
		else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
		else if (operator === OPS.transform) apply(list);
		else if (operator === OPS.paintFormXObjectBegin) {
			kept.push(matrix);
			apply(list[0]);
		} else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
		else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject)
			areas.push(areaOf(matrix));
	}
	budget.milliseconds -= performance.now() - began;
	return {
		areas: joined(areas.map((area) => within(area, viewport))).filter(
			({ left, top, right, bottom }) => right - left >= SMALLEST && bottom - top >= SMALLEST
		),
		blank: fnArray.length === 0
	};
}

interface Storing {
	/** Container path of the n-th area, from 1. */
	readonly pathOf: (n: number) => string;
	/** Width in pixels of the widest. */
	readonly widest?: number | undefined;
	readonly shelf: ResourceCollector;
	readonly budget: PictureBudget;
}

/** Draws areas of a page and stores them, as far as the budget goes; null for one that is not. */
export async function storePictures(
	page: PDFPageProxy,
	areas: readonly Area[],
	{ pathOf, widest = WIDEST, shelf, budget }: Storing
): Promise<(PagePicture | null)[]> {
	if (areas.length === 0 || budget.milliseconds <= 0 || budget.count <= 0) return areas.map(() => null);
	const began = performance.now();
	const broadest = Math.max(...areas.map(({ left, right }) => right - left));
	const natural = page.getViewport({ scale: 1 });
	const most = Math.sqrt(LARGEST / Math.max(1, natural.width * natural.height));
	const scale = Math.min(LARGEST_SCALE, widest / broadest, most);
	const viewport = page.getViewport({ scale });
	const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
	const context = canvas.getContext('2d');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	// The canvas of this package draws like a browser's and is typed on its own.
	await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
	const raw = { width: canvas.width, height: canvas.height, channels: 4 } as const;
	const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
	const stored: (PagePicture | null)[] = [];
	for (const [i, { left, top, right, bottom }] of areas.entries()) {
		const x = Math.floor(left * scale);
		const y = Math.floor(top * scale);
		const width = Math.min(raw.width - x, Math.ceil((right - left) * scale));
		const height = Math.min(raw.height - y, Math.ceil((bottom - top) * scale));
		if (width < 1 || height < 1 || budget.count <= 0) {
			stored.push(null);
			continue;
		}
		budget.count--;
		const path = pathOf(i + 1);
		const picture = sharp(pixels, { raw }).extract({ left: x, top: y, width, height }).flatten();
		await shelf.put(path, 'image/webp', await picture.webp({ quality: QUALITY, effort: 2 }).toBuffer());
		stored.push({ path, width: Math.round(right - left), height: Math.round(bottom - top) });
	}
	budget.milliseconds -= performance.now() - began;
	return stored;
}

/** The share of a page that areas cover. */
export function coverage(areas: readonly Area[], page: { width: number; height: number }): number {
	const covered = areas.reduce(
		(sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top),
		0
	);
	return covered / Math.max(1, page.width * page.height);
}

/** An area that a structure tree names, in the units of the file, as it lies on the page. */
export function areaOnPage(page: PDFPageProxy, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): Area {
	const viewport = page.getViewport({ scale: 1 });
	const [a = 0, b = 0] = viewport.convertToViewportPoint(x1, y1) as number[];
	const [c = 0, d = 0] = viewport.convertToViewportPoint(x2, y2) as number[];
	return within(
		{ left: Math.min(a, c), top: Math.min(b, d), right: Math.max(a, c), bottom: Math.max(b, d) },
		viewport
	);
}

/** Pictures are drawn into the unit square. */
function areaOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Area {
	const xs = [e, a + e, c + e, a + c + e];
	const ys = [f, b + f, d + f, b + d + f];
	return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function within(area: Area, { width, height }: { width: number; height: number }): Area {
	return {
		left: Math.max(0, area.left),
		top: Math.max(0, area.top),
		right: Math.min(width, area.right),
		bottom: Math.min(height, area.bottom)
	};
}

function joined(areas: readonly Area[]): Area[] {
	const out: Area[] = [];
	for (let area of areas) {
		if (area.right <= area.left || area.bottom <= area.top) continue;
		for (let i = out.length - 1; i >= 0; i--) {
			const other = out[i];
			if (!other || !touch(area, other)) continue;
			out.splice(i, 1);
			area = {
				left: Math.min(area.left, other.left),
				top: Math.min(area.top, other.top),
				right: Math.max(area.right, other.right),
				bottom: Math.max(area.bottom, other.bottom)
			};
			i = out.length;
		}
		out.push(area);
	}
	return out;
}

function touch(a: Area, b: Area): boolean {
	const across = a.left <= b.right + NEAR && b.left <= a.right + NEAR;
	return across && a.top <= b.bottom + NEAR && b.top <= a.bottom + NEAR;
}

function isMatrix(value: unknown): value is number[] {
	const list: readonly unknown[] = Array.isArray(value) || value instanceof Float32Array ? [...value] : [];
	return list.length === 6 && list.every((number) => typeof number === 'number');
}
