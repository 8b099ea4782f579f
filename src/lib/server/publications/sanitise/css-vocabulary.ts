import { lexer, type Value } from 'css-tree';

/** Every property css-tree knows; its type declaration leaves this table out. */
const STANDARD = (lexer as unknown as { readonly properties: object }).properties;

const words = (list: string) => list.trim().split(/\s+/);

const AT_RULES = new Set(
	words(
		'media supports font-face page namespace import keyframes -webkit-keyframes layer container counter-style font-feature-values'
	)
);
const PAGE_MARGINS = /^(?:top|bottom|left|right)-(?:left|right|center|top|middle|bottom)(?:-corner)?$/;

/** Known to css-tree, and still not for a book: they load code, or reach outside the page. */
const FORBIDDEN_PROPERTIES = new Set(
	words(
		'behavior -ms-behavior -moz-binding -ms-filter -ms-scroll-snap-type -webkit-user-modify -moz-user-input'
	)
);

/** Functions of values that only compute or paint. Not among them: `expression`, `image-set`, `element`, `src`, `cross-fade`. */
export const CSS_FUNCTIONS: ReadonlySet<string> = new Set(
	words(`
	rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark
	calc min max clamp abs sign round mod rem sin cos tan asin acos atan atan2 pow sqrt hypot log exp var env
	attr counter counters format tech local url
	linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient
	-webkit-linear-gradient -webkit-radial-gradient -moz-linear-gradient -o-linear-gradient
	translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d
	skew skewx skewy matrix matrix3d perspective
	cubic-bezier steps linear
	blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
	circle ellipse polygon inset rect xywh path shape fit-content minmax repeat symbols
	target-counter target-counters target-text leader string running
	stylistic styleset character-variant swash ornaments annotation
`)
);

export function isAllowedAtRule(name: string): boolean {
	return AT_RULES.has(name) || PAGE_MARGINS.test(name);
}

/** Standard properties, their prefixed forms, EPUB's own, descriptors of at-rules, and custom properties. */
export function isAllowedProperty(name: string): boolean {
	if (FORBIDDEN_PROPERTIES.has(name)) return false;
	if (/^--[\w-]+$/.test(name)) return true;
	if (/^-epub-[a-z-]+$/.test(name)) return true;
	const plain = name.replace(/^-(?:webkit|moz|ms|o|adobe|ibooks|amzn)-/, '');
	return Object.hasOwn(STANDARD, plain) || DESCRIPTORS.has(plain);
}

const DESCRIPTORS = new Set(
	words(`
	src unicode-range font-display ascent-override descent-override line-gap-override size-adjust font-named-instance
	system symbols additive-symbols negative prefix suffix range pad speak-as fallback size marks bleed page-orientation
	hyphens text-combine text-combine-horizontal oeb-column-number oeb-page-head oeb-page-foot column-break-before column-break-after
	column-break-inside d cx cy r rx ry x y
`)
);

const POSITIONS = new Set(words('static relative absolute inherit initial unset revert revert-layer'));

/** `fixed` and `sticky` could cover the reader's own buttons; so could a variable nobody can foresee. */
export function isAllowedPosition(value: Value): boolean {
	return value.children
		.toArray()
		.every((part) => part.type === 'Identifier' && POSITIONS.has(part.name.toLowerCase()));
}
