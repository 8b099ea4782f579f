/**
 * Document types may stand (and are left out of what is stored) when they only name a well-known vocabulary: bare
 * `<!DOCTYPE html>`, `about:legacy-compat`, or a public identifier. Nothing is ever fetched. An internal subset or a private
 * external one is where entities come from.
 */
export function isHarmlessDoctype(doctype: string): boolean {
	if (/[[\]]|<!/.test(doctype)) return false;
	const match = /^\s*[\w.:-]+\s*(?:(PUBLIC)\s+(["'])(.*?)\2|(SYSTEM)\s+(["'])(.*?)\5)?/is.exec(doctype);
	if (!match) return false;
	if (match[4]) return match[6] === 'about:legacy-compat';
	if (match[1]) return KNOWN_PUBLIC.test(match[3] ?? '');
	return !/\b(?:SYSTEM|PUBLIC)\b/.test(doctype.replace(/^\s*[\w.:-]+/, ''));
}

const KNOWN_PUBLIC = /^[-+]\/\/(?:W3C|NISO|ISBN|IETF|DAISY|OASIS|IDPF)\b/i;

/** For text that goes to the lenient HTML parser, which has no doctype event to look at. */
export function declaresEntities(source: string): boolean {
	return /<!ENTITY\b/i.test(source) || /<!DOCTYPE[^>]{0,2000}\[/i.test(source);
}
