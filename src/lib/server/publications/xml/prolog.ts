/** Bytes that stand before a document by mistake. */
export function strayStart(source: string): number {
	const start = source.search(/<\?xml\s|<!doctype|<html[\s>]|<package[\s>]|<ncx[\s>]|<svg[\s>]|<smil[\s>]/i);
	return start > 0 && start < 2048 && !/[<>]/.test(source.slice(0, start)) ? start : 0;
}

/** Where the `>` of a document type stands, of which the name begins at `from`; null when it has none. */
export function doctypeEnd(source: string, from: number): number | null {
	let inside = false;
	for (let at = from; at >= 0 && at < source.length; at++) {
		const letter = source.charAt(at);
		if (letter === '>' && !inside) return at;
		if (letter === '[') inside = true;
		if (letter === ']') inside = false;
		const end = source.startsWith('<!--', at) ? '-->' : letter === '"' || letter === "'" ? letter : null;
		if (end === null) continue;
		at = source.indexOf(end, at + (end === '-->' ? 4 : 1));
		if (at < 0) return null;
		at += end.length - 1;
	}
	return null;
}
