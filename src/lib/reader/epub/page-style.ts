import type { PageLook } from '../page-look.ts';
import { SCROLLS_ALONE } from '../scrolls-alone.ts';
import { isDark, type ReadingSettings } from '../settings.ts';
import { LONGEST_WORD_CLASS, SHRUNK_CLASS, SHRUNK_SIZE } from './large-words.ts';
import { markStyle } from './mark-style.ts';
import { OWN_DIRECTION } from './own-direction.ts';
import { GROUND_CLASS, GROUNDS } from './picture-grounds.ts';
import { READIUM_CSS } from './readium-css.ts';
import { STACKED_CLASS } from './stacked-blocks.ts';
import { VISUALLY_HIDDEN_CLASS } from './visually-hidden.ts';
import { FREED_CLASS } from './wide-blocks.ts';

/** For a picture or a formula whose description is read: it stays to be seen. */
export const DESCRIBED_CLASS = 'vs-described';
/** Ours for the words being narrated. */
export const READ_ALOUD_CLASS = 'vs-read-aloud';

const STILL = `*, *::before, *::after { animation: none !important; transition: none !important;
	scroll-behavior: auto !important; }`;
/** From this size in percent on, a heading in its usual proportion would fill the screen. */
const LARGE = 200;
const HEADINGS_OF_LARGE_PAGES = `h1 { font-size: 1.3em !important; } h2 { font-size: 1.2em !important; }
h3, h4, h5, h6 { font-size: 1.1em !important; }`;

/** Class of the words being narrated: the publisher's among the colours of the book, else ours. */
export function narratedClass(publishers: string | null, ownColours: boolean): string {
	return publishers && ownColours ? publishers : READ_ALOUD_CLASS;
}

/** Stylesheet of a page: what the child chose, over what the book brings. */
export function pageStyle(settings: ReadingSettings, look: PageLook, fixed: boolean): string {
	const parts = [
		'html { touch-action: pan-y pinch-zoom; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }',
		focusRing(look)
	];
	if (!fixed)
		parts.push(
			look.standIns ?? '',
			READIUM_CSS,
			letters(settings),
			colours(settings, look),
			fitting(look),
			OWN_DIRECTION
		);
	parts.push(PICTURES[settings.pictures]);
	parts.push(readAloud(settings, look), markStyle(look));
	if (settings.quiet) parts.push(STILL);
	parts.push(`@media (prefers-reduced-motion: reduce) { ${STILL} }`);
	return parts.join('\n');
}

/** Sizes of the old `font` element, 1 to 7, which browsers take from their own setting. */
const OLD_SIZES = [0.7, 0.8125, 1, 1.125, 1.5, 2, 3]
	.map((size, index) => `font[size="${index + 1}"] { font-size: ${size}rem !important; }`)
	.join('\n');

/** What was bold stays heavier than the rest. */
const BOLD = `body { font-weight: 600 !important; }
body :is(p, li, dd, dt, blockquote, figcaption, td, div, span) { font-weight: inherit !important; }
body :is(b, strong, h1, h2, h3, h4, h5, h6, th), body :is(b, strong) * { font-weight: 800 !important; }`;

/** Readium CSS speaks of the elements that usually hold words; a book may name any other. */
function letters(settings: ReadingSettings): string {
	return `
body { font-size: 1rem !important; text-align: start; overflow-wrap: break-word; }
${OLD_SIZES}
font[size^="+"] { font-size: 1.2em !important; }
font[size^="-"] { font-size: .83em !important; }
[data-continued] { text-indent: 0 !important; }
li[data-continued] { list-style: none !important; }
body :is(p, li, dd, dt, blockquote, figcaption, td, th, div, span, font, a, em, i, strong, b) {
	line-height: inherit !important; }
:root[style*="--USER__letterSpacing"] body :not(svg *, math, math *) {
	letter-spacing: var(--USER__letterSpacing) !important; }
:root[style*="--USER__wordSpacing"] body :not(svg *, math, math *) {
	word-spacing: var(--USER__wordSpacing) !important; }
${settings.weight === 'bold' ? BOLD : ''}
${settings.fontSize >= LARGE ? HEADINGS_OF_LARGE_PAGES : ''}`;
}

/** Dim ones come back under the pointer and the keyboard; hidden ones leave their captions. */
const PICTURES: Readonly<Record<ReadingSettings['pictures'], string>> = {
	shown: '',
	dim: `body :is(img, svg:not(svg svg), video) { opacity: .4; }
body :is(img, svg, video):is(:hover, :focus) { opacity: 1; }`,
	hidden: 'body :is(img, svg:not(svg svg), picture, video) { display: none !important; }'
};

/** Sheets that stand for one setting, in what `pageStyle` makes of it. */
export const STYLES_OF_SETTINGS = {
	bold: BOLD,
	large: HEADINGS_OF_LARGE_PAGES,
	dim: PICTURES.dim
} as const;

function colours(settings: ReadingSettings, look: PageLook): string {
	const grounds = (['light', 'dark'] as const).map(
		(name) =>
			`:root[style] body img.${GROUND_CLASS[name]} { background-color: rgb(${GROUNDS[name].join(' ')}) !important; }`
	);
	const base = `${grounds.join('\n')}
html { background: ${look.paper} !important; }
body { background: transparent !important; color: ${look.ink} !important; }
a[href] { color: ${look.link} !important; }
:root[style*="--USER__textColor"] body :not(svg *) { background-image: none !important; text-shadow: none !important; }`;
	if (!isDark(settings)) return base;
	// A drawing is drawn in black unless it says otherwise.
	return `${base}
:root[style] body svg:not(svg svg) { background-color: ${PLATE.paper} !important; color: ${PLATE.ink} !important; }
${settings.page === 'night' ? 'svg:not(svg svg), video { filter: brightness(.86); }' : ''}`;
}

const PLATE = { paper: '#fff', ink: '#1a1a1a' } as const;
const BLOCKS = `div, section, article, main, header, footer, aside, nav, blockquote, p, ul, ol, li, dl, dd, dt, form,
	fieldset, center, h1, h2, h3, h4, h5, h6`;

/** Nothing hangs over the edge of a page, is cut or printed over, however large the letters. */
function fitting(look: PageLook): string {
	return `
html { height: auto !important; min-height: 0 !important; max-height: none !important; overflow: visible !important; }
body { min-height: 0 !important; max-height: none !important; overflow-x: visible !important; float: none !important;
	column-count: auto !important; flex-direction: column !important; grid-template: none !important;
	grid-auto-flow: row !important; }
body :is(${BLOCKS}) { max-inline-size: 100% !important; }
body :is(${BLOCKS}):not(:empty) { block-size: auto !important; max-block-size: none !important;
	overflow: visible !important; }
img, svg, video { max-width: 100%; }
img { height: auto; }
pre { white-space: pre-wrap !important; max-width: 100%; }
table { max-width: 100%; }
.${FREED_CLASS}, .${FREED_CLASS} :is(table, col, colgroup, td, th) { width: auto !important; min-width: 0 !important;
	table-layout: auto !important; }
.${STACKED_CLASS} { display: block !important; float: none !important; position: static !important; width: auto !important;
	clear: both !important; }
body :is(${BLOCKS}) { flex-wrap: wrap !important; }
td, th { overflow-wrap: normal !important; word-break: normal !important; }
.${SCROLLS_ALONE} { display: block !important; width: auto !important; min-width: 0 !important; max-width: 100% !important;
	height: auto !important; max-height: var(--reader-box-height, none) !important; overflow: auto !important;
	break-inside: avoid; }
.${SCROLLS_ALONE} thead { position: sticky; top: 0; background-color: ${look.paper} !important; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
figure { break-inside: avoid; margin-inline: 0 !important; }
body .${VISUALLY_HIDDEN_CLASS}.${VISUALLY_HIDDEN_CLASS}:not(:empty) { position: absolute !important; width: 1px !important;
	height: 1px !important; max-height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important; padding: 0 !important;
	border: 0 !important; white-space: nowrap !important; }
.${SHRUNK_CLASS} { font-size: var(${SHRUNK_SIZE}) !important; }
body .${LONGEST_WORD_CLASS}.${LONGEST_WORD_CLASS} { display: block !important; width: 0 !important; min-width: 0 !important;
	overflow: auto !important; overflow-wrap: normal !important; word-break: normal !important; hyphens: manual !important; }`;
}

function focusRing(look: PageLook): string {
	return `:focus-visible { outline: 3px solid ${look.link} !important; outline-offset: 3px; border-radius: 4px; }
body:focus-visible { outline: 0 !important; }`;
}

function readAloud(settings: ReadingSettings, look: PageLook): string {
	const black = settings.page === 'yellow' || settings.page === 'white';
	const bar = black ? `0 0 0 3px ${look.paper}, 0 0 0 5px ${look.mark}` : `0 .14em 0 0 ${look.markEdge}`;
	return `:root[style] .${READ_ALOUD_CLASS}, .${READ_ALOUD_CLASS} { background: ${look.mark} !important; color: ${look.onMark} !important;
	border-radius: .25em; box-shadow: ${bar}; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.${DESCRIBED_CLASS}.${DESCRIBED_CLASS} { outline: 4px solid ${look.markEdge} !important; outline-offset: -4px; }`;
}
