import type { Position } from '#lib/device/index.ts';

/** A book that stands open on this device. */
export interface StartedPublication {
	readonly slug: string;
	readonly title: string;
	readonly versionId: string;
	readonly coverRatio: number;
	readonly band: string | null;
	/** 0..1 within the book */
	readonly progress: number;
}

function progressOf({ locator: { locations }, total }: Position): number {
	const { totalProgression, position } = locations;
	return totalProgression ?? (position !== undefined && total > 0 ? Math.min(1, position / total) : 0);
}

/** In the order of the positions: the one read last first. */
export function startedPublications(positions: ReadonlyMap<string, Position>): StartedPublication[] {
	return [...positions].map(([slug, position]) => ({
		slug,
		title: position.title,
		versionId: position.versionId,
		coverRatio: position.coverRatio ?? 0.75,
		band: position.band ?? null,
		progress: progressOf(position)
	}));
}
