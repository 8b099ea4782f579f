const words = (list: string) => list.trim().split(/\s+/);

export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
	words(`
	svg g defs symbol use switch title desc metadata a view style
	path rect circle ellipse line polyline polygon text tspan textPath image foreignObject
	marker linearGradient radialGradient stop pattern clipPath mask filter
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
	feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
	fePointLight feSpecularLighting feSpotLight feTile feTurbulence
	animate animateTransform animateMotion set mpath
`)
);

export const SVG_ANIMATIONS: ReadonlySet<string> = new Set(
	words('animate animateTransform animateMotion animateColor set')
);

export const SVG_ATTRIBUTES: ReadonlySet<string> = new Set(
	words(`
	id class lang role tabindex version baseProfile viewBox preserveAspectRatio x y width height transform d pathLength
	cx cy r rx ry x1 y1 x2 y2 dx dy points rotate textLength lengthAdjust startOffset method spacing side
	fx fy fr gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
	markerUnits markerWidth markerHeight refX refY orient clipPathUnits maskUnits maskContentUnits
	filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator
	k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
	kernelUnitLength xChannelSelector yChannelSelector azimuth elevation stdDeviation radius
	specularConstant specularExponent pointsAtX pointsAtY pointsAtZ limitingConeAngle z baseFrequency numOctaves seed stitchTiles scale
	attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines keyPoints
	from to by additive accumulate path origin systemLanguage requiredExtensions requiredFeatures media
	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
	cursor direction display dominant-baseline enable-background fill-opacity fill-rule filter flood-color flood-opacity
	font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation
	letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
	pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
	stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
	transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode glyph-orientation-vertical
	glyph-orientation-horizontal focusable
`)
);

/** Elements that may point at something, and only inside their own document, except pictures. */
export const SVG_REFERRING: ReadonlySet<string> = new Set(
	words('use textPath linearGradient radialGradient pattern filter mpath feImage image a')
);
