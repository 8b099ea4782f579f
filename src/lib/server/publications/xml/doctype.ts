import { characterOf, namedCharacter } from './characters.ts';
import { XmlRefused, type OnOutside } from './xml-refused.ts';

/** Words that the page declares for itself, by name; the values are plain text. */
export type Entities = ReadonlyMap<string, string>;

/** The whole DTD of XHTML written into a page is shorter. */
const LONGEST_DOCTYPE = 200_000;
const MOST_ENTITIES = 1000;
const LONGEST_VALUE = 10_000;
const LONGEST_EXPANSION = 1_000_000;

/**
 * The entities a document type declares inside the document, written out as text. Well-known public identifiers are no harm and
 * are not looked at; whatever else lies outside is not fetched but told to `onOutside`.
 * @throws {XmlRefused} `xml-entities` for values that grow by repeating one another, and for declarations outside without a listener
 */
export function readDoctype(doctype: string, onOutside?: OnOutside): Entities {
	if (doctype.length > LONGEST_DOCTYPE) throw new XmlRefused('xml-entities');
	const subset = /\[([\s\S]*)\]/.exec(doctype)?.[1] ?? '';
	let outside = !isKnownType(doctype.slice(0, subset ? doctype.indexOf('[') : undefined));
	const declared = new Map<string, string>();
	for (const [, parameter, name = '', double, single] of withoutComments(subset).matchAll(ENTITY)) {
		const value = double ?? single;
		if (value === undefined) outside = true;
		// Parameter entities only build declarations; the first declaration of a name holds. What lies outside is nothing here.
		if (parameter === undefined && !declared.has(name)) declared.set(name, value ?? '');
	}
	if (declared.size > MOST_ENTITIES) throw new XmlRefused('xml-entities');
	const values = new Map([...declared.keys()].map((name) => [name, expand(name, declared, new Set())]));
	if (outside && !onOutside) throw new XmlRefused('xml-entities');
	if (outside) onOutside?.();
	return values;
}

/** How long all places together become that name an entity of the document. @throws {XmlRefused} */
export function limitExpansion(source: string, entities: Entities): void {
	if (entities.size === 0) return;
	let length = 0;
	for (const [, name = ''] of source.matchAll(/&([^\s&;<]{1,100});/g)) {
		length += entities.get(name)?.length ?? 0;
		if (length > LONGEST_EXPANSION) throw new XmlRefused('xml-entities');
	}
}

const ENTITY = /<!ENTITY\s+(%\s+)?([^\s"'<>%]{1,100})\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/g;

function withoutComments(subset: string): string {
	let kept = '';
	let from = 0;
	for (let at = subset.indexOf('<!--'); at >= 0; at = subset.indexOf('<!--', from)) {
		kept += subset.slice(from, at);
		const end = subset.indexOf('-->', at + 4);
		if (end < 0) return kept;
		from = end + 3;
	}
	return kept + subset.slice(from);
}

/** Text of one entity: its markup is left out, other entities in it are written out once each. */
function expand(name: string, declared: Entities, within: ReadonlySet<string>): string {
	const inside = new Set(within).add(name);
	const seen = new Set<string>();
	const words = (declared.get(name) ?? '').replace(/<[^>]*>/g, '');
	const value = words.replace(REFERENCE, (whole, reference: string) => {
		if (reference.startsWith('#')) return characterOf(reference.slice(1)) ?? '';
		if (!declared.has(reference)) return namedCharacter(reference) ?? whole;
		// What repeats itself is how a small file becomes an endless one.
		if (inside.has(reference) || seen.has(reference)) throw new XmlRefused('xml-entities');
		seen.add(reference);
		return expand(reference, declared, inside);
	});
	if (value.length > LONGEST_VALUE) throw new XmlRefused('xml-entities');
	return value;
}

const REFERENCE = /&(#x?[0-9a-f]{1,7}|[^\s&;<#]{1,100});/gi;

/** Bare `html`, `about:legacy-compat`, or a public identifier of a well-known body. */
function isKnownType(declaration: string): boolean {
	const match = /^\s*[\w.:-]+\s*(?:(PUBLIC)\s+(["'])(.*?)\2|(SYSTEM)\s+(["'])(.*?)\5)?/is.exec(declaration);
	if (!match) return false;
	if (match[4]) return match[6] === 'about:legacy-compat';
	if (match[1]) return KNOWN_PUBLIC.test(match[3] ?? '');
	return !/\b(?:SYSTEM|PUBLIC)\b/.test(declaration.replace(/^\s*[\w.:-]+/, ''));
}

const KNOWN_PUBLIC = /^[-+]\/\/(?:W3C|NISO|ISBN|IETF|DAISY|OASIS|IDPF)\b/i;
