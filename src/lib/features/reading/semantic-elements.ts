/** What the text view keeps of a book: meaning, never looks. Names that are not here are unwrapped or dropped. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const HTML_ELEMENTS = words(`
	p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 hgroup hr br wbr pre blockquote address
	ol ul li dl dt dd figure figcaption
	a em strong b i u s small sub sup cite q dfn abbr code var samp kbd mark time data span bdi bdo ruby rb rt rp ins del
	img picture source audio video track
	table caption colgroup col thead tbody tfoot tr th td
	details summary
`);

export const SVG_ELEMENTS = words(`
	svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath image title desc
	linearGradient radialGradient stop clipPath mask pattern marker
`);

export const MATH_ELEMENTS = words(`
	math semantics annotation mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot
	mtable mtr mtd mlabeledtr mfenced menclose mpadded mphantom mstyle merror mmultiscripts mprescripts none
`);

export const VOID_ELEMENTS = words('br hr img wbr source track col');

/** Gone with everything inside. */
export const DROPPED = words(
	'script style head title template noscript iframe object embed applet form input button select textarea link meta base param foreignObject animate animateTransform animateMotion set'
);

export const HTML_ATTRIBUTES = words(`
	id lang dir title alt width height colspan rowspan scope headers abbr start reversed value datetime cite open hidden
	role controls kind srclang label default
`);

/** Attributes of pictures and formulas that may not pass: references are rewritten apart. */
export const DROPPED_DRAWING_ATTRIBUTES = words(
	'style class href xlink:href src base xml:base xmlns xmlns:xlink'
);
