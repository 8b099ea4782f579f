import { bandsUpTo, isBand, type Band } from '#lib/features/catalogue/band.ts';

/**
 * A shared tablet: what an older child opened or put aside here does not stand on the shelf of a younger one.
 * The server cannot say it, for it does not know what this device has read. `device` null: a grown-up who sees all bands.
 */
export function fitsDevice(
	book: { readonly band?: string | null | undefined },
	device: Band | null
): boolean {
	return device === null || !isBand(book.band) || bandsUpTo(device).includes(book.band);
}
