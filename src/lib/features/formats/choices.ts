import * as v from 'valibot';

/** Points of large print. */
export const SIZES = ['16', '18', '20', '24', '28', '32'] as const;
/** What is chosen until somebody chooses; the usual size of large print. */
export const USUAL_SIZE = '20';

/** Grades of contraction, as the address says them. */
export const GRADES = ['0', '1', '2'] as const;
export type BrailleGrade = 0 | 1 | 2;
/** Cells of a line and lines of a page: of displays, and of the paper of embossers. */
export const CELLS = ['14', '18', '20', '24', '28', '30', '32', '36', '40', '42'] as const;
export const LINES = ['10', '15', '20', '25', '26', '27', '28', '29', '30'] as const;
export const USUAL_PAGE = { cells: '32', lines: '27' } as const;

/** What the address of braille asks for. */
export const brailleChoice = v.object({
	grade: v.pipe(
		v.optional(v.picklist(GRADES), '1'),
		v.transform((grade) => Number(grade) as BrailleGrade)
	),
	cells: v.pipe(v.optional(v.picklist(CELLS), USUAL_PAGE.cells), v.transform(Number)),
	lines: v.pipe(v.optional(v.picklist(LINES), USUAL_PAGE.lines), v.transform(Number)),
	numbers: v.pipe(
		v.optional(v.picklist(['on', 'off']), 'off'),
		v.transform((numbers) => numbers === 'on')
	)
});
export type BrailleChoice = v.InferOutput<typeof brailleChoice>;

/** What the reader asks for of a section; `section`: its container path. */
export const sectionChoice = v.object({
	grade: v.pipe(
		v.picklist(GRADES),
		v.transform((grade) => Number(grade) as BrailleGrade)
	),
	section: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000))
});

/** Families of letters of large print, as they are called. OpenDyslexic has outlines (CFF) that pdfkit tears when it embeds them. */
export const FACES = {
	'be-vietnam-pro': 'Be Vietnam Pro',
	andika: 'Andika',
	lexend: 'Lexend'
} as const;
export type PrintFace = keyof typeof FACES;
const FACE_NAMES = Object.keys(FACES) as PrintFace[];

/** What the address of large print asks for. */
export const printChoice = v.object({
	size: v.pipe(v.optional(v.picklist(SIZES), USUAL_SIZE), v.transform(Number)),
	face: v.optional(v.picklist(FACE_NAMES), 'be-vietnam-pro')
});
export type PrintChoice = v.InferOutput<typeof printChoice>;
