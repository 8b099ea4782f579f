/** What a reference in a book points at. */
export type Reference =
	| { readonly kind: 'local'; readonly path: string; readonly fragment: string }
	| { readonly kind: 'external'; readonly url: string }
	| { readonly kind: 'data'; readonly mediaType: string; readonly url: string }
	| { readonly kind: 'forbidden'; readonly scheme: string }
	| { readonly kind: 'outside' };

/**
 * Reads a reference as a browser would: tabs and line ends inside are ignored, a backslash counts as a slash, a scheme is
 * taken from the front. `base` is the container path of the file that holds it.
 */
export function readReference(value: string, base: string): Reference {
	if (value.length > LONGEST && !/^\s*data:/i.test(value)) return { kind: 'outside' };
	const url = stripEdges(value.replace(/[\t\n\r]/g, ''));
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
	if (scheme) return byScheme(scheme, url);
	if (/^[/\\]{2}/.test(url)) return { kind: 'forbidden', scheme: 'https' };
	const [beforeFragment = '', ...rest] = url.split('#');
	// A leading slash means the container: nothing of a book lies beyond.
	const from = /^[/\\]/.test(url) ? '' : base;
	const path = joinPath(from, beforeFragment.split('?')[0] ?? '');
	return path === null ? { kind: 'outside' } : { kind: 'local', path, fragment: decode(rest.join('#')) };
}

/**
 * A reference and the file it means. Where nothing is found as in an address, the signs that end one, `#`, `?` and `:`, may be
 * letters of a name that somebody forgot to write as `%23`: "Ai đó?.xhtml".
 */
export function referenceAmong<File>(
	value: string,
	base: string,
	find: (path: string) => File | null
): { readonly reference: Reference; readonly found: File | null } {
	const reference = readReference(value, base);
	const found = reference.kind === 'local' ? find(reference.path) : null;
	if (found !== null || value.length > LONGEST || !/[#?:]/.test(value)) return { reference, found };
	const written = stripEdges(value);
	const [, name = '', fragment = ''] = /^(.+)#([^#]*)$/.exec(written) ?? [];
	for (const [whole, place] of [
		[written, ''],
		[name, fragment]
	] as const) {
		const path = whole === '' ? null : joinPath(base, whole);
		const file = path === null ? null : find(path);
		if (path !== null && file !== null)
			return { reference: { kind: 'local', path, fragment: decode(place) }, found: file };
	}
	return { reference, found };
}

/** No address in a book is longer; pictures written out as data may be. */
const LONGEST = 8192;

/** Browsers ignore control characters and spaces at both ends. */
function stripEdges(value: string): string {
	let [start, end] = [0, value.length];
	while (start < end && value.charCodeAt(start) <= 0x20) start++;
	while (end > start && value.charCodeAt(end - 1) <= 0x20) end--;
	return value.slice(start, end);
}

function byScheme(scheme: string, url: string): Reference {
	if (scheme === 'http' || scheme === 'https' || scheme === 'mailto' || scheme === 'tel')
		return { kind: 'external', url };
	if (scheme === 'data') return readData(url) ?? { kind: 'forbidden', scheme };
	return { kind: 'forbidden', scheme };
}

/** A file written out in an address, in the one spelling that is kept: base64 without parameters. */
function readData(url: string): Reference | null {
	const [, type = '', parameters = '', written = ''] =
		/^data:([a-z]+\/[a-z0-9.+-]+)((?:;[^;,]*)*),([\s\S]*)$/i.exec(url) ?? [];
	if (type === '') return null;
	const mediaType = type.toLowerCase();
	const packed = /;\s*base64\s*$/i.test(parameters);
	const base64 = packed ? decode(written).replace(/\s/g, '') : bytesOf(written)?.toString('base64');
	if (base64 === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return null;
	return { kind: 'data', mediaType, url: `data:${mediaType};base64,${base64}` };
}

/** What percent signs and letters stand for; null when they stand for no bytes. */
function bytesOf(written: string): Buffer | null {
	try {
		// Letters of UTF-8 as they are; a byte that is none of a letter fails.
		return Buffer.from(decodeURIComponent(written), 'utf8');
	} catch {
		return null;
	}
}

/**
 * Container path of `relative` as seen from the file `base`; null when it is no file name. As in an address, what climbs higher than
 * the container stays at its top.
 */
export function joinPath(base: string, relative: string): string | null {
	if (relative === '') return base;
	const segments = base.split('/').slice(0, -1);
	for (const raw of relative.replaceAll('\\', '/').split('/')) {
		const segment = decode(raw).normalize('NFC');
		if (segment === '' || segment === '.') continue;
		// eslint-disable-next-line no-control-regex -- a decoded %2F or %00 is no file name
		if (/[/\\\u0000-\u001f]/.test(segment)) return null;
		if (segment === '..') segments.pop();
		else segments.push(segment);
	}
	return segments.join('/');
}

/** What two spellings of one path share: case of letters, percent-encoding, how accents are composed. */
export function foldPath(path: string): string {
	return path
		.split('/')
		.map((segment) => decode(segment).normalize('NFC').toLowerCase())
		.join('/');
}

/** The reference from `base` to `path` in its one spelling, safe in markup, CSS and addresses. */
export function writeReference(base: string, path: string, fragment = ''): string {
	const end = fragment ? '#' + encode(fragment) : '';
	if (path === base) return end || encodePath(path.split('/').at(-1) ?? '');
	const from = base.split('/').slice(0, -1);
	const to = path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
	return '../'.repeat(from.length - shared) + encodePath(to.slice(shared).join('/')) + end;
}

function encodePath(path: string): string {
	return path.split('/').map(encode).join('/');
}

function encode(part: string): string {
	return encodeURIComponent(part.toWellFormed()).replace(
		/[!'()*]/g,
		(c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()
	);
}

function decode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
