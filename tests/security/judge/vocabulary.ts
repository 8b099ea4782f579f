const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/**
 * What a cleaned page may be made of, written from the HTML, SVG 2 and MathML specifications and not from the sanitiser: what one of
 * the two forgets or adds, the other tells.
 */
export type Vocabulary = 'html' | 'svg' | 'math';

export const ELEMENTS: Readonly<Record<Vocabulary, ReadonlySet<string>>> = {
	html: new Set(
		words(`
		html head title meta link style body
		address article aside footer header h1 h2 h3 h4 h5 h6 hgroup main nav section
		blockquote center dd dir div dl dt figcaption figure hr li menu ol p pre ul
		a abbr acronym b bdi bdo big br cite code data dfn em font i kbd mark q rb rp rt rtc ruby s samp small span
		strike strong sub sup time tt u var wbr del ins
		area audio img map picture source track video
		caption col colgroup table tbody td tfoot th thead tr
		details summary`)
	),
	svg: new Set(
		words(`
		svg a circle clipPath defs desc ellipse filter foreignObject g image line linearGradient marker mask mpath path pattern
		polygon polyline radialGradient rect set stop style switch symbol text textPath title tspan use view
		animate animateMotion animateTransform
		feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
		feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
		feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`)
	),
	math: new Set(
		words(`
		math annotation maligngroup malignmark menclose merror mfenced mfrac mi mlabeledtr mlongdiv mmultiscripts mn mo mover
		mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mstyle msub
		msubsup msup mtable mtd mtext mtr munder munderover none semantics`)
	)
};

/** Attributes that neither run nor fetch, whatever they say: `name` everywhere, `element@name` there alone. */
export const INERT: Readonly<Record<Vocabulary, ReadonlySet<string>>> = {
	html: new Set([
		...words(
			'id class title lang dir role hidden translate align valign about property typeof prefix content datatype'
		),
		...on('a', 'hreflang name'),
		...on('area', 'alt shape coords nohref'),
		...on('img', 'sizes alt width height ismap border hspace vspace'),
		...on('source', 'sizes media type'),
		...on('audio', 'loop muted preload controls'),
		...on('video', 'loop muted preload controls width height playsinline'),
		...on('track', 'kind srclang label default'),
		...on('map', 'name'),
		...on('ol', 'start reversed type'),
		...on('ul', 'type'),
		...on('li', 'value type'),
		...on('td th', 'colspan rowspan headers scope abbr axis width height bgcolor nowrap'),
		...on('tr', 'bgcolor'),
		...on('table', 'summary border cellpadding cellspacing width frame rules bgcolor'),
		...on('col colgroup', 'span width'),
		...on('ins del time', 'datetime'),
		...on('data', 'value'),
		...on('details', 'open name'),
		...on('font', 'color size face'),
		...on('hr', 'width size noshade'),
		...on('br', 'clear'),
		...on('pre', 'width'),
		...on('link', 'media'),
		...on('style', 'media'),
		...on('body', 'bgcolor text'),
		...on('html', 'version')
	]),
	svg: new Set(
		words(`
		id class lang role version baseProfile viewBox preserveAspectRatio x y width height d pathLength
		cx cy r rx ry x1 y1 x2 y2 dx dy points rotate textLength lengthAdjust startOffset method spacing side fx fy fr
		gradientUnits spreadMethod offset patternUnits patternContentUnits markerUnits markerWidth markerHeight refX refY orient
		clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits in in2 result mode type tableValues slope intercept
		amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha
		surfaceScale diffuseConstant kernelUnitLength xChannelSelector yChannelSelector azimuth elevation stdDeviation radius
		specularConstant specularExponent pointsAtX pointsAtY pointsAtZ limitingConeAngle z baseFrequency numOctaves seed
		stitchTiles scale attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines
		keyPoints additive accumulate path origin systemLanguage requiredFeatures media enable-background focusable`)
	),
	math: new Set(
		words(`
		id class lang dir role display displaystyle scriptlevel scriptminsize scriptsizemultiplier alttext altimg-width
		altimg-height mathvariant mathsize mathcolor mathbackground color background fontfamily fontsize fontstyle fontweight
		fence separator lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent accentunder
		linebreak lineleading linebreakstyle linebreakmultchar indentalign indentshift width height depth voffset
		linethickness numalign denomalign bevelled open close separators notation subscriptshift superscriptshift align
		rowalign columnalign groupalign alignmentscope columnwidth rowspacing columnspacing rowlines columnlines frame
		framespacing equalrows equalcolumns side minlabelspacing rowspan columnspan position shift location charalign
		charspacing longdivstyle stackalign crossout lquote rquote encoding intent arg overflow selection`)
	)
};

/** Attributes of SVG that are CSS by another way: what they name is judged as a style is. */
export const PRESENTATION: ReadonlySet<string> = new Set(
	words(`
	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters cursor
	direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
	font-size font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
	glyph-orientation-vertical image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid
	marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
	stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
	stroke-width text-anchor text-decoration text-rendering transform transform-origin gradientTransform patternTransform
	unicode-bidi vector-effect visibility word-spacing writing-mode`)
);

function on(elements: string, attributes: string): string[] {
	return words(elements).flatMap((element) => words(attributes).map((name) => `${element}@${name}`));
}
