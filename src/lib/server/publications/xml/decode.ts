/** Text of an XML, HTML or CSS file: by byte order mark, then by its own declaration, then UTF-8. Always NFC is left to others. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly clean: boolean } {
	const marked = byMark(bytes);
	const declared = marked ?? declaredEncoding(bytes) ?? 'utf-8';
	try {
		return { text: new TextDecoder(declared, { fatal: true }).decode(bytes), clean: true };
	} catch {
		// Wrong bytes, or an encoding nobody knows: old Western files call themselves UTF-8 and are not.
		return { text: new TextDecoder('utf-8').decode(bytes), clean: false };
	}
}

function byMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
	if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
	return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
	const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	const found =
		/^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start) ?? /^@charset "([\w.:-]+)";/.exec(start);
	return found?.[1]?.toLowerCase() ?? null;
}
