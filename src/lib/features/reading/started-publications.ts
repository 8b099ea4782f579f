import { readPositions, type Position } from './positions.ts';

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

/** The one read last first. */
export function startedPublications(
	positions: Readonly<Record<string, Position>> = readPositions()
): StartedPublication[] {
	return Object.entries(positions)
		.sort(([, a], [, b]) => b.updatedAt - a.updatedAt)
		.map(([slug, place]) => ({
			slug,
			title: place.title,
			versionId: place.versionId,
			coverRatio: place.coverRatio ?? 0.75,
			band: place.band ?? null,
			progress: progressOf(place)
		}));
}
