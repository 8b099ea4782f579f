import * as v from 'valibot';

/** Points of large print. */
export const SIZES = ['16', '18', '20', '24', '28', '32'] as const;
/** What is chosen until somebody chooses; the usual size of large print. */
export const USUAL_SIZE = '20';

/** Families of letters of large print, as they are called. OpenDyslexic has outlines (CFF) that pdfkit tears when it embeds them. */
export const FACES = {
	'be-vietnam-pro': 'Be Vietnam Pro',
	andika: 'Andika',
	lexend: 'Lexend'
} as const;
export type Face = keyof typeof FACES;
const FACE_NAMES = Object.keys(FACES) as Face[];

/** What the address of large print asks for. */
export const printChoice = v.object({
	size: v.pipe(v.optional(v.picklist(SIZES), USUAL_SIZE), v.transform(Number)),
	face: v.optional(v.picklist(FACE_NAMES), 'be-vietnam-pro')
});
export type PrintChoice = v.InferOutput<typeof printChoice>;
