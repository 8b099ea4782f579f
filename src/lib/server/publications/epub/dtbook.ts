import {
	attribute,
	childElements,
	descendants,
	firstChild,
	setAttribute,
	XHTML,
	type XmlElement
} from '../xml/tree.ts';

/**
 * Names of DTBook (ANSI/NISO Z39.86-2005, the talking books of EPUB 2) that HTML has under another one; what is not here has the same
 * name in both or is only grouping.
 */
const HTML_NAMES: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ dtbook: 'html', book: 'body', frontmatter: 'section', bodymatter: 'section', rearmatter: 'section' },
		...{ level: 'section', level1: 'section', level2: 'section', level3: 'section', level4: 'section' },
		...{ level5: 'section', level6: 'section', doctitle: 'h1', hd: 'h2', bridgehead: 'h3', covertitle: 'p' },
		...{
			docauthor: 'p',
			author: 'p',
			byline: 'p',
			dateline: 'p',
			title: 'p',
			line: 'p',
			epigraph: 'blockquote'
		},
		...{ poem: 'div', linegroup: 'div', list: 'ul', lic: 'span', sent: 'span', w: 'span', linenum: 'span' },
		...{ acronym: 'abbr', imggroup: 'figure', prodnote: 'aside', sidebar: 'aside', note: 'aside' },
		...{ annotation: 'aside', noteref: 'a', annoref: 'a', pagenum: 'span' }
	})
);

/** Makes HTML of a DTBook, in place. Whether it was one. */
export function adoptDtbook(tree: XmlElement): boolean {
	if (tree.name !== 'dtbook') return false;
	const head = firstChild(tree, 'head');
	const kept = new Set(head ? [head, ...descendants(head)] : []);
	for (const node of [tree, ...descendants(tree)]) {
		node.namespace = XHTML;
		if (kept.has(node)) continue;
		if (node.name === 'imggroup')
			for (const caption of childElements(node, 'caption')) caption.name = 'figcaption';
		const ordered = node.name === 'list' && attribute(node, 'type') === 'ol';
		if (node.name === 'list') setAttribute(node, 'type', null);
		node.name = ordered ? 'ol' : (HTML_NAMES.get(node.name) ?? node.name);
		const note = attribute(node, 'idref');
		if (note !== null) setAttribute(node, 'href', note);
	}
	return true;
}
