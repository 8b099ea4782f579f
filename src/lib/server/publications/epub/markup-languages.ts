import { DROPPED, HTML_ELEMENTS, PREFORMATTED, UNWRAPPED } from '../sanitise/html-vocabulary.ts';
import { MATHML_ELEMENTS } from '../sanitise/mathml-vocabulary.ts';
import { SVG_ELEMENTS } from '../sanitise/svg-vocabulary.ts';
import type { MarkupLanguage } from '../xml/mend-markup.ts';

const words = (list: string) => new Set(list.split(' '));

/** Pages: HTML with drawings and formulas. */
export const PAGE: MarkupLanguage = {
	empty: words(
		'area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen'
	),
	raw: words('script style title textarea xmp iframe noembed noframes'),
	known: new Set(
		[
			...HTML_ELEMENTS,
			...DROPPED.keys(),
			...UNWRAPPED.keys(),
			...PREFORMATTED,
			...MATHML_ELEMENTS,
			...SVG_ELEMENTS,
			'base',
			'svg',
			'math'
		].map((name) => name.toLowerCase())
	)
};

/** Container, package document, NCX, overlays, drawings. */
export const DOCUMENT: MarkupLanguage = {
	empty: words('item itemref reference rootfile'),
	raw: new Set(),
	known: null
};
