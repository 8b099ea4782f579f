import { languageTag } from '../language-tag.ts';
import { EPUB, XML, type XmlAttribute, type XmlElement } from '../xml/tree.ts';
import { sanitiseDeclarations } from './css.ts';
import { FOCUS_ATTRIBUTES } from './html-vocabulary.ts';
import type { Surroundings } from './surroundings.ts';

/** Attributes every vocabulary shares. `undefined` = not one of these, the vocabulary decides. */
export function sharedAttribute(found: XmlAttribute, around: Surroundings): XmlAttribute | null | undefined {
	const { namespace, name, value } = found;
	if (name === 'lang' && (namespace === XML || namespace === '')) return cleanLanguage(found);
	if (namespace === XML) return name === 'space' ? found : null;
	if (namespace === EPUB) return name === 'type' || name === 'prefix' ? found : null;
	if (namespace !== '') return undefined;
	if (/^on/i.test(name)) return gone(around, 'removed-handler');
	if (FOCUS_ATTRIBUTES.has(name)) return gone(around, 'removed-focus');
	if (name === 'tabindex') return /^\s*(?:0|-\d+)\s*$/.test(value) ? found : gone(around, 'removed-focus');
	if (name === 'style') {
		const style = sanitiseDeclarations(value, around);
		return style ? { ...found, value: style } : null;
	}
	if (/^aria-[a-z]+$/.test(name)) return { ...found, value: value.normalize('NFC') };
	if (name === 'srcdoc') return gone(around, 'removed-embedded');
	if (name === 'ping' || name === 'background' || name === 'lowsrc' || name === 'dynsrc')
		return gone(around, 'removed-remote');
	if (name === 'action' || name === 'formaction' || name === 'form') return gone(around, 'removed-form');
	return undefined;
}

/** Voices and braille go by it: a language nobody knows says nothing. */
function cleanLanguage(found: XmlAttribute): XmlAttribute | null {
	if (found.value.trim() === '') return found;
	const value = languageTag(found.value);
	return value === null ? null : { ...found, value };
}

export function gone(around: Surroundings, code: Parameters<Surroundings['removed']>[0]): null {
	around.removed(code);
	return null;
}

/** Keeps what `judge` returns. Attributes come out in the order they stood. */
export function filterAttributes(
	node: XmlElement,
	judge: (found: XmlAttribute) => XmlAttribute | null
): void {
	node.attributes = node.attributes.map(judge).filter((kept): kept is XmlAttribute => kept !== null);
}
