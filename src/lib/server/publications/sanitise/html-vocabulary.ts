const words = (list: string) => list.trim().split(/\s+/);

/** HTML that carries text and pictures. Everything not named here loses its tag and keeps its content, or goes as a whole. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
	words(`
	html head title meta link style body
	section nav article aside h1 h2 h3 h4 h5 h6 hgroup header footer address main
	p hr pre blockquote ol ul menu li dl dt dd figure figcaption div
	a em strong small s cite q dfn abbr ruby rb rt rtc rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr
	ins del picture source img audio video track map area
	table caption colgroup col tbody thead tfoot tr td th
	details summary
	acronym big center font strike tt dir
`)
);

/** Elements that go with everything inside; the check message tells what kind of thing it was. */
export const DROPPED: ReadonlyMap<
	string,
	'removed-script' | 'removed-embedded' | 'removed-form' | 'removed-unknown'
> = new Map([
	['script', 'removed-script'],
	['template', 'removed-script'],
	['trigger', 'removed-script'],
	['iframe', 'removed-embedded'],
	['frame', 'removed-embedded'],
	['portal', 'removed-embedded'],
	['param', 'removed-embedded'],
	['noembed', 'removed-embedded'],
	['noframes', 'removed-embedded'],
	['input', 'removed-form'],
	['select', 'removed-form'],
	['datalist', 'removed-form'],
	['textarea', 'removed-form'],
	['keygen', 'removed-form']
]);

/** Elements that lose their tag and keep their content. */
export const UNWRAPPED: ReadonlyMap<string, 'removed-script' | 'removed-embedded' | 'removed-form'> = new Map(
	[
		['noscript', 'removed-script'],
		['canvas', 'removed-script'],
		['object', 'removed-embedded'],
		['embed', 'removed-embedded'],
		['applet', 'removed-embedded'],
		['frameset', 'removed-embedded'],
		['form', 'removed-form'],
		['fieldset', 'removed-form'],
		['legend', 'removed-form'],
		['label', 'removed-form'],
		['button', 'removed-form'],
		['output', 'removed-form'],
		['option', 'removed-form'],
		['optgroup', 'removed-form'],
		['progress', 'removed-form'],
		['meter', 'removed-form'],
		['isindex', 'removed-form']
	]
);

/** Old names of `pre`. */
export const PREFORMATTED: ReadonlySet<string> = new Set(['xmp', 'listing', 'plaintext']);

export const GLOBAL_ATTRIBUTES: ReadonlySet<string> = new Set(
	words(
		'id class title lang dir role hidden translate align valign about property typeof resource prefix content datatype vocab'
	)
);

const OWN: Readonly<Record<string, string>> = {
	a: 'href hreflang name',
	area: 'href alt shape coords nohref',
	img: 'src srcset sizes alt width height usemap ismap longdesc border hspace vspace',
	source: 'src srcset sizes media type',
	audio: 'src controls loop muted preload',
	video: 'src controls loop muted preload poster width height playsinline',
	track: 'src kind srclang label default',
	map: 'name',
	ol: 'start reversed type',
	ul: 'type',
	li: 'value type',
	td: 'colspan rowspan headers scope abbr axis width height bgcolor nowrap',
	th: 'colspan rowspan headers scope abbr axis width height bgcolor nowrap',
	tr: 'bgcolor',
	table: 'summary border cellpadding cellspacing width frame rules bgcolor',
	col: 'span width',
	colgroup: 'span width',
	blockquote: 'cite',
	q: 'cite',
	ins: 'cite datetime',
	del: 'cite datetime',
	time: 'datetime',
	data: 'value',
	details: 'open name',
	font: 'color size face',
	hr: 'width size noshade',
	br: 'clear',
	pre: 'width',
	link: 'rel href type media title',
	style: 'type media',
	meta: 'name charset',
	body: 'bgcolor text',
	html: 'version'
};

export const ELEMENT_ATTRIBUTES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries(OWN).map(([name, list]) => [name, new Set(words(list))])
);

/** Attributes that only steer the keyboard: the reader alone decides where the focus goes. */
export const FOCUS_ATTRIBUTES: ReadonlySet<string> = new Set([
	'autofocus',
	'accesskey',
	'contenteditable',
	'draggable'
]);
