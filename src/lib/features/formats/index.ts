export {
	brailleChoice,
	printChoice,
	sectionChoice,
	USUAL_PAGE,
	type BrailleChoice,
	type BrailleGrade,
	type PrintChoice,
	type PrintFace
} from './choices.ts';
export type { OfferedFormats } from './offered.ts';
export { brf, cellsOf } from './braille/braille-files.ts';
export { braillePages } from './braille/braille-pages.ts';
export {
	blockOf,
	sectionInBrailleSchema,
	type BlockInBraille,
	type SectionInBraille
} from './section-in-braille.ts';
