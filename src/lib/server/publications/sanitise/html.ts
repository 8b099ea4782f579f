import {
	attribute,
	childElements,
	element,
	label,
	setAttribute,
	text,
	textContent,
	XHTML,
	XML,
	type XmlAttribute,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { isLegacyFont } from '../legacy-letters/fonts.ts';
import { filterAttributes, gone, sharedAttribute } from './attributes.ts';
import { sanitiseStyleSheet } from './css.ts';
import {
	DROPPED,
	ELEMENT_ATTRIBUTES,
	GLOBAL_ATTRIBUTES,
	HTML_ELEMENTS,
	PREFORMATTED,
	UNWRAPPED
} from './html-vocabulary.ts';
import { addVariants, sanitiseSrcset } from './srcset.ts';
import { linkTo, referTo, type CleanAll, type FileKind, type Surroundings } from './surroundings.ts';

/** One HTML element and all below it; `cleanAll` cleans what stands inside, of whatever language. */
export function cleanHtml(node: XmlElement, around: Surroundings, cleanAll: CleanAll): XmlNode[] {
	node.name = node.name.toLowerCase();
	if (PREFORMATTED.has(node.name)) node.name = 'pre';
	const dropped = DROPPED.get(node.name);
	if (dropped) {
		around.removed(dropped);
		return [];
	}
	if (node.name === 'object' || node.name === 'embed') {
		const picture = pictureOf(node, around);
		if (picture) return cleanHtml(picture, around, cleanAll);
	}
	const unwrapped = UNWRAPPED.get(node.name);
	if (unwrapped || !HTML_ELEMENTS.has(node.name)) {
		around.removed(unwrapped ?? (node.name === 'base' ? 'removed-remote' : 'removed-unknown'));
		return cleanAll(node.children, around, XHTML);
	}
	if (node.name === 'meta') return cleanMeta(node, around);
	if (node.name === 'link') return cleanLink(node, around);
	if (node.name === 'style') return cleanStyle(node, around);
	filterAttributes(node, (found) => cleanAttribute(node, found, around));
	markLanguage(node);
	if (node.name === 'title') node.children = [text(textContent(node).normalize('NFC'))];
	else node.children = cleanAll(node.children, around, XHTML);
	if (node.name === 'img') finishImage(node, around);
	if (node.name === 'audio' || node.name === 'video') setAttribute(node, 'controls', 'controls');
	if (node.name === 'video' && !hasCaptions(node)) around.warned('captions-missing');
	return [node];
}

const REFERENCES: Readonly<Record<string, readonly FileKind[]>> = {
	'img src': ['image', 'svg'],
	'source src': ['audio', 'video', 'image', 'svg'],
	'audio src': ['audio'],
	'video src': ['video', 'audio'],
	'video poster': ['image'],
	'track src': ['captions'],
	'img longdesc': ['document']
};

function cleanAttribute(node: XmlElement, found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	const shared = sharedAttribute(found, around);
	if (shared !== undefined) return shared;
	const { name } = found;
	const own =
		found.namespace === '' && (GLOBAL_ATTRIBUTES.has(name) || ELEMENT_ATTRIBUTES.get(node.name)?.has(name));
	if (!own) {
		// Harmless, only unknown to us: `data-…`, `target`, vendor attributes.
		return null;
	}
	const kinds = REFERENCES[`${node.name} ${name}`];
	if (kinds) {
		const value = referTo(found.value, around, kinds);
		return value === null ? null : { ...found, value };
	}
	if (name === 'href') return cleanHref(node, found, around);
	if (name === 'srcset') {
		const value = sanitiseSrcset(found.value, around);
		return value ? { ...found, value } : null;
	}
	if (name === 'face' && isLegacyFont(found.value)) return null;
	if (name === 'usemap') return /^#/.test(found.value) ? found : gone(around, 'removed-unknown');
	if (name === 'cite' || name === 'resource' || name === 'vocab') return null;
	if (name === 'alt' || name === 'title' || name === 'summary')
		return { ...found, value: found.value.normalize('NFC') };
	return found;
}

function cleanHref(node: XmlElement, found: XmlAttribute, around: Surroundings): XmlAttribute | null {
	const link = linkTo(found.value, around);
	if (link === null) return null;
	if (link.external) outward.add(node);
	return { ...found, value: link.href };
}

const outward = new WeakSet<XmlElement>();

/** The two spellings of the language agree, for XML and for HTML readers; marks links that lead outside. */
function markLanguage(node: XmlElement): void {
	const [plain, xml] = [attribute(node, 'lang'), attribute(node, 'lang', XML)];
	if (xml !== null && plain === null) setAttribute(node, 'lang', xml);
	if (plain !== null && xml === null) setAttribute(node, 'lang', plain, XML);
	if (!outward.has(node)) return;
	setAttribute(node, 'rel', 'noopener noreferrer');
	setAttribute(node, 'data-external', '');
}

function cleanMeta(node: XmlElement, around: Surroundings): XmlNode[] {
	if (attribute(node, 'http-equiv') !== null) {
		if (/refresh/i.test(attribute(node, 'http-equiv') ?? '')) around.removed('removed-refresh');
		return [];
	}
	if (attribute(node, 'name')?.toLowerCase() !== 'viewport' || !around.fixed) return [];
	const content = attribute(node, 'content') ?? '';
	return [element(XHTML, 'meta', { name: 'viewport', content: content.replace(/[^\w\s=,;.-]/g, '') })];
}

function cleanLink(node: XmlElement, around: Surroundings): XmlNode[] {
	const relations = (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/);
	if (!relations.includes('stylesheet')) {
		if (
			relations.some((rel) => /^(?:import|preload|prefetch|preconnect|dns-prefetch|modulepreload)$/.test(rel))
		)
			around.removed('removed-remote');
		return [];
	}
	const href = referTo(attribute(node, 'href') ?? '', around, ['style']);
	if (href === null) return [];
	const kept: Record<string, string> = {
		rel: relations.includes('alternate') ? 'alternate stylesheet' : 'stylesheet',
		href
	};
	for (const name of ['title', 'media', 'class']) {
		const value = attribute(node, name);
		if (value !== null) kept[name] = value;
	}
	return [element(XHTML, 'link', { ...kept, type: 'text/css' })];
}

function cleanStyle(node: XmlElement, around: Surroundings): XmlNode[] {
	const type = attribute(node, 'type');
	if (type !== null && type !== '' && type.toLowerCase() !== 'text/css') return [];
	const css = sanitiseStyleSheet(textContent(node), around);
	const media = attribute(node, 'media');
	// `ul > li` is written differently in XML and in HTML: as a file of its own it reads the same in both.
	const file = /[<>&]/.test(css) ? around.putStyle(css) : null;
	if (file !== null) {
		const link = { rel: 'stylesheet', type: 'text/css', href: file };
		return [element(XHTML, 'link', media === null ? link : { ...link, media })];
	}
	return css ? [element(XHTML, 'style', media === null ? {} : { media }, [text(css)])] : [];
}

/** A picture shown through `<object>` or `<embed>` is still a picture. */
function pictureOf(node: XmlElement, around: Surroundings): XmlElement | null {
	const source = attribute(node, node.name === 'object' ? 'data' : 'src');
	if (source === null) return null;
	const href = referTo(source, around, ['image', 'svg']);
	if (href === null) return null;
	const picture = element(XHTML, 'img', { src: href, alt: attribute(node, 'aria-label') ?? label(node) });
	for (const name of ['id', 'class', 'width', 'height', 'style', 'title']) {
		const value = attribute(node, name);
		if (value !== null) setAttribute(picture, name, value);
	}
	return picture;
}

/** A track that does not say what it is holds subtitles (HTML, § 4.8.11.1). */
function hasCaptions(video: XmlElement): boolean {
	return childElements(video, 'track').some((track) => {
		const kind = attribute(track, 'kind')?.toLowerCase() ?? 'subtitles';
		return attribute(track, 'src') !== null && (kind === 'captions' || kind === 'subtitles');
	});
}

function finishImage(node: XmlElement, around: Surroundings): void {
	const hidden = attribute(node, 'role') === 'presentation' || attribute(node, 'aria-hidden') === 'true';
	const named = attribute(node, 'aria-label') !== null || attribute(node, 'aria-labelledby') !== null;
	if (attribute(node, 'alt') === null && !hidden && !named) around.warned('alt-missing');
	addVariants(node, around);
}
