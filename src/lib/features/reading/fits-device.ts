import { bandsUpTo, isBand, type Band } from '#lib/publication/band.ts';

/**
 * A shared tablet: what an older child opened or put aside here does not stand on the shelf of a younger one.
 * The server cannot say it, for it does not know what this device has read. `device` null: a grown-up who sees all bands.
 */
export function fitsDevice(
	publication: { readonly band?: string | null | undefined },
	device: Band | null
): boolean {
	return device === null || !isBand(publication.band) || bandsUpTo(device).includes(publication.band);
}
