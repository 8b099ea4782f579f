import { MARK_COLOURS, type MarkColour } from '../mark-colour.ts';
import type { PageLook } from '../page-look.ts';
import { paintName } from '../paint.ts';

/** Beside its colour each mark has a stroke: it is told from the others without seeing colours. */
const STROKES: Readonly<Record<MarkColour, string>> = {
	sun: 'solid .14em',
	leaf: 'double .1em',
	sky: 'wavy .1em',
	coral: 'dashed .14em'
};

/** Words that a child has marked or looked for, or that a voice is saying, on a page in a frame. */
export function markStyle(look: PageLook): string {
	const marks = MARK_COLOURS.map((colour) => {
		const { ground, stroke } = look.marks[colour];
		return `::highlight(${paintName(colour)}) { background-color: ${ground}; color: ${look.ink};
	text-decoration: underline ${STROKES[colour]} ${stroke}; }`;
	});
	const found = `::highlight(${paintName('found')}) { background-color: ${look.mark}; color: ${look.onMark};
	text-decoration: underline overline solid .12em ${look.onMark}; }`;
	const voice = `::highlight(${paintName('sentence')}) { text-decoration: underline solid .08em ${look.onMark}; background-color: ${look.marks.sun.ground}; color: ${look.ink}; }
::highlight(${paintName('word')}) { background-color: ${look.mark}; color: ${look.onMark}; }`;
	const forced = MARK_COLOURS.map((colour) => `::highlight(${paintName(colour)})`).join(', ');
	return `${marks.join('\n')}
${found}
${voice}
@media (forced-colors: active) {
	${forced} { background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
	::highlight(${paintName('found')}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }
	::highlight(${paintName('sentence')}) { background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
	::highlight(${paintName('word')}) { background-color: Mark; color: MarkText; }
}`;
}
