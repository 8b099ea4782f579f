import { coverUrl } from '#lib/api/publication-files.ts';

/** Widths in pixels at which the library keeps every cover. */
const COVER_WIDTHS = [160, 320, 640] as const;
export type CoverFormat = 'avif' | 'webp';

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

/** The sizes worth fetching for a cover shown `shown` pixels wide: one for plain screens, one for dense ones. */
export function coverSet(versionId: string, shown: number, format: CoverFormat): string {
	const enough = (needed: number): number => COVER_WIDTHS.find((width) => width >= needed) ?? 640;
	const [plain, dense] = [enough(shown), enough(shown * 2)];
	if (plain === dense) return coverUrl(versionId, plain, format);
	return `${coverUrl(versionId, plain, format)} 1x, ${coverUrl(versionId, dense, format)} 2x`;
}
