import {
	attribute,
	childElements,
	element,
	EPUB,
	firstChild,
	label,
	setAttribute,
	text,
	XHTML,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { cleanHtml } from './html.ts';
import { cleanAll } from './markup.ts';
import type { Surroundings } from './surroundings.ts';

/** A whole XHTML document: always one `html` with one `head`, a title, and one `body`. */
export function sanitiseXhtml(root: XmlElement, around: Surroundings): XmlElement {
	const source = root.namespace === XHTML && root.name.toLowerCase() === 'html' ? root : wrap(root);
	const [clean] = cleanHtml(source, around, cleanAll);
	const html = clean?.kind === 'element' && clean.name === 'html' ? clean : element(XHTML, 'html');
	const head = firstChild(html, 'head') ?? element(XHTML, 'head');
	const body =
		firstChild(html, 'body') ??
		element(
			XHTML,
			'body',
			{},
			html.children.filter((child) => child !== head)
		);
	body.children.unshift(...takeWords(head));
	giveTitle(head, around.title);
	setAttribute(html, 'xmlns:epub', null);
	if (attribute(html, 'prefix', EPUB) === '') setAttribute(html, 'prefix', null, EPUB);
	html.children = [head, text('\n'), body];
	return html;
}

function wrap(node: XmlElement): XmlElement {
	const body = node.namespace === XHTML && node.name === 'body' ? node : element(XHTML, 'body', {}, [node]);
	return element(XHTML, 'html', {}, [body]);
}

const IN_HEAD = new Set(['title', 'meta', 'link', 'style']);

/** Words that stand before the page by mistake: an HTML parser would begin the page with them. */
function takeWords(head: XmlElement): XmlNode[] {
	const stray = head.children.filter((child) => child.kind === 'element' && !IN_HEAD.has(child.name));
	head.children = head.children.filter((child) => !stray.includes(child));
	return stray;
}

/** A screen reader speaks the title first: an empty one says nothing. */
function giveTitle(head: XmlElement, fallback: string): void {
	const titles = childElements(head, 'title');
	const named = titles.find((title) => label(title) !== '');
	head.children = head.children.filter(
		(child) => child.kind === 'text' || child.name !== 'title' || child === named
	);
	if (!named) head.children.unshift(element(XHTML, 'title', {}, [text(fallback)]));
}
