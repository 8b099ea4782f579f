import { coverUrl } from '#lib/api/publication-files.ts';

/** Widths in pixels at which the library keeps every cover. */
const COVER_WIDTHS = [160, 320, 640] as const;

export interface Box {
	readonly width: number;
	readonly height: number;
}

/** The box of a cover of this proportion (width / height) inside a frame: never stretched, never cut. */
export function fitCover(ratio: number, frame: Box): Box {
	const safe = Number.isFinite(ratio) && ratio > 0 ? ratio : 0.75;
	const height = Math.min(frame.height, frame.width / safe);
	return { width: Math.round(height * safe), height: Math.round(height) };
}

/** Attributes of an `<img>` shown `shown` pixels wide: a file for plain screens, and another where dense ones need it. */
export function coverSources(versionId: string, shown: number): { src: string; srcset?: string } {
	const enough = (needed: number): number => COVER_WIDTHS.find((width) => width >= needed) ?? 640;
	const [plain, dense] = [enough(shown), enough(shown * 2)];
	const src = coverUrl(versionId, plain);
	return plain === dense ? { src } : { src, srcset: `${coverUrl(versionId, dense)} 2x` };
}
