import * as v from 'valibot';
import { BANDS } from '#lib/publication/band.ts';
import { ownPath } from './schema.ts';

/** The grown-up gesture as a form: the signed sum, its answer, and what it is for. */
export const grownUpSchema = v.object({
	/** The older band to put the device on; left out when the gesture only opens a title with the guidance flag. */
	band: v.fallback(v.optional(v.picklist(BANDS)), undefined),
	tiep: v.optional(ownPath, '/'),
	token: v.string(),
	answer: v.pipe(v.string(), v.maxLength(10))
});
