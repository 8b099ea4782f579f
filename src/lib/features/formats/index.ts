export {
	brailleChoice,
	printChoice,
	type BrailleChoice,
	type BrailleGrade,
	type PrintChoice,
	type PrintFace
} from './choices.ts';
export type { OfferedFormats } from './offered.ts';
