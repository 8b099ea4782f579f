/** At which side of the words a film stands. */
export const PLACES = ['left', 'right', 'top', 'bottom'] as const;
export type SignPlace = (typeof PLACES)[number];

/** Share of the room, in percent: the words keep the rest. */
export const SIZE = { min: 20, max: 60, step: 5 } as const;
/** Times the usual speed. */
export const SIGN_RATES = [0.5, 0.75, 1, 1.25, 1.5] as const;

export interface SignSettings {
	/** Null: as the screen has room. */
	readonly place: SignPlace | null;
	readonly size: number;
	readonly rate: number;
	readonly captions: boolean;
	/** The page turns when its film is over. */
	readonly turns: boolean;
}

export const USUAL_SIGNING: SignSettings = { place: null, size: 35, rate: 1, captions: false, turns: false };

/** Makes settings of whatever was stored; what cannot be understood is the usual. */
export function readSigning(stored: unknown): SignSettings {
	const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	return {
		place: PLACES.find((one) => one === given.place) ?? null,
		size: typeof given.size === 'number' ? settledSize(given.size) : USUAL_SIGNING.size,
		rate: SIGN_RATES.find((one) => one === given.rate) ?? USUAL_SIGNING.rate,
		captions: given.captions === true,
		turns: given.turns === true
	};
}

export function settledSize(size: number): number {
	return Number.isFinite(size)
		? Math.min(SIZE.max, Math.max(SIZE.min, Math.round(size)))
		: USUAL_SIGNING.size;
}

/** Where a film stands that nobody placed: above the words where there is height, beside them where there is none. */
export function usualPlace({
	width,
	height
}: {
	readonly width: number;
	readonly height: number;
}): SignPlace {
	return height > width ? 'top' : 'right';
}

/** The side of the room that a point is nearest to; `x` and `y` from 0 to 1. */
export function nearestPlace(x: number, y: number): SignPlace {
	const ways = { left: x, right: 1 - x, top: y, bottom: 1 - y };
	return PLACES.reduce((best, one) => (ways[one] < ways[best] ? one : best));
}

/** The share that a film gets when its edge is drawn to a point; `x` and `y` from 0 to 1. */
export function sizeAt(place: SignPlace, x: number, y: number): number {
	const share = { left: x, right: 1 - x, top: y, bottom: 1 - y }[place];
	return settledSize(share * 100);
}
