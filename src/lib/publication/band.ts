/** The five age bands (chặng tuổi), youngest first. The order is the order of growing up. */
export const BANDS = ['mam', 'choi', 'la', 'hoa', 'qua'] as const;
export type Band = (typeof BANDS)[number];

/** Ages of each band in whole years, both ends included. */
export const BAND_AGES: Readonly<Record<Band, readonly [from: number, to: number]>> = {
	mam: [0, 2],
	choi: [3, 5],
	la: [6, 8],
	hoa: [9, 11],
	qua: [12, 15]
};

/** The statutory label of Circular 09/2017/TT-BTTTT, transcribed from the publication. */
export const STATUTORY_LABELS = ['under-6', '6-to-11', '11-to-16'] as const;
export type StatutoryLabel = (typeof STATUTORY_LABELS)[number];

export function isBand(value: unknown): value is Band {
	return typeof value === 'string' && (BANDS as readonly string[]).includes(value);
}

/** Who does not read yet: pictures and sound instead of words. */
export function isYoungest(band: Band | null): boolean {
	return band === 'mam' || band === 'choi';
}

/** Own band and every younger one, youngest first. */
export function bandsUpTo(band: Band): readonly Band[] {
	return BANDS.slice(0, BANDS.indexOf(band) + 1);
}

/** The younger of two bands. */
export function youngerOf(a: Band, b: Band): Band {
	return BANDS.indexOf(a) <= BANDS.indexOf(b) ? a : b;
}

export function isOlder(a: Band, than: Band): boolean {
	return BANDS.indexOf(a) > BANDS.indexOf(than);
}
