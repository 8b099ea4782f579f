import { braillePages, brf, USUAL_PAGE, type BlockInBraille } from '#lib/features/formats/index.ts';

/** A paragraph as Braille Ready Format, on lines of the usual length. */
export function brfOf({ kind, level, lines }: BlockInBraille): string {
	const page = { cells: Number(USUAL_PAGE.cells), lines: Number(USUAL_PAGE.lines), numbers: false };
	return brf(braillePages({ blocks: [{ kind, level, lines }] }, page));
}
