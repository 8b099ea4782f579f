/** Text of a file, and how far its bytes and what it says about them agree. */
export interface DecodedText {
	readonly text: string;
	/** `misdeclared`: the bytes show another encoding than the file names; `unreadable`: letters are missing. */
	readonly trouble: 'misdeclared' | 'unreadable' | null;
}

/** How far into a file a declaration is looked for: HTML asks for 1024 bytes, editors write more before it. */
const DECLARED_WITHIN = 4096;

/**
 * Text of an XML, HTML or CSS file. Bytes prove more than words: a byte order mark, the zeros of UTF-16 and valid UTF-8 with letters
 * of several bytes win over what the file declares; then its XML, HTML or CSS declaration; then a guess. NFC is left to others.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
	const wide = byFourBytes(bytes);
	if (wide !== null) return { text: wide, trouble: null };
	const certain = byMark(bytes) ?? byZeros(bytes);
	if (certain !== null) return decodeAs(certain, bytes, null) ?? lossy(certain, bytes);
	const declared = declaredEncoding(bytes);
	const asUtf8 = isSevenBit(declared) ? null : decodeAs('utf-8', bytes, null);
	if (asUtf8) {
		const several = asUtf8.text.length < bytes.length;
		const agrees = declared === null || declared === 'utf-8' || !several;
		return agrees ? asUtf8 : { ...asUtf8, trouble: 'misdeclared' };
	}
	const believed = declared === null || declared.startsWith('utf') ? null : decodeAs(declared, bytes, null);
	if (believed) return believed;
	return mostlyUtf8(bytes)
		? lossy('utf-8', bytes)
		: (decodeAs(guess(bytes), bytes, 'misdeclared') ?? lossy('utf-8', bytes));
}

/** Whether the first bytes are those of a text in UTF-16. */
export function isUtf16(head: Uint8Array): boolean {
	return (
		(byMark(head)?.startsWith('utf-16') ?? false) || byZeros(head) !== null || byFourBytes(head) !== null
	);
}

function decodeAs(encoding: string, bytes: Uint8Array, trouble: DecodedText['trouble']): DecodedText | null {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), trouble };
	} catch (failure) {
		// TypeError: wrong bytes; RangeError: an encoding nobody knows.
		if (failure instanceof TypeError || failure instanceof RangeError) return null;
		throw failure;
	}
}

function lossy(encoding: string, bytes: Uint8Array): DecodedText {
	return { text: new TextDecoder(encoding).decode(bytes), trouble: 'unreadable' };
}

/** UTF-32, which decoders do not know any more; null for every other text. */
function byFourBytes(bytes: Uint8Array): string | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 4));
	if (view.byteLength < 8) return null;
	const first = view.getUint32(0);
	const little = first === 0xff_fe_00_00 || (first & 0xff_ff_ff) === 0;
	if (!little && first !== 0xfe_ff && first >= 0x80) return null;
	const letters: string[] = [];
	for (let at = 0; at < view.byteLength; at += 4) {
		const code = view.getUint32(at, little);
		if (code > 0x10_ff_ff) return null;
		if (at > 0 || code !== 0xfe_ff) letters.push(String.fromCodePoint(code));
	}
	return letters.join('');
}

function byMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	// An MPEG frame begins with FF FE as well; text goes on with a letter of markup or white space.
	if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes.length < 4 || bytes[3] === 0)) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** Markup is ASCII: in UTF-16 every second byte of most of it is zero. */
function byZeros(bytes: Uint8Array): string | null {
	const looked = Math.min(bytes.length, 400) & ~1;
	const zeros = [0, 0];
	for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const enough = looked / 5;
	if (looked < 4 || Math.min(even, odd) > looked / 50) return null;
	if (odd >= enough) return 'utf-16le';
	return even >= enough ? 'utf-16be' : null;
}

/** The name as encoders know it; null when nothing is declared. */
function declaredEncoding(bytes: Uint8Array): string | null {
	const start = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
	const found =
		/^\s*<\?xml[^>]*\sencoding\s*=\s*["']\s*([\w.:-]+)/.exec(start) ??
		/^@charset\s+["']([\w.:-]+)["']/.exec(start) ??
		/<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
	const label = found?.[1]?.toLowerCase() ?? null;
	return label === null ? null : label === 'utf8' ? 'utf-8' : label;
}

/** Encodings that write other letters with bytes of ASCII. */
function isSevenBit(declared: string | null): boolean {
	return declared !== null && /^(?:iso-2022-|csiso2022)/.test(declared);
}

/** A few damaged letters do not make a text in UTF-8 one in another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes);
	const wrong = text.match(/\ufffd/g)?.length ?? 0;
	// eslint-disable-next-line no-control-regex -- everything beyond ASCII
	const right = (text.match(/[^\u0000-\u007f]/gu)?.length ?? 0) - wrong;
	return right > wrong;
}

/** Vietnamese tone marks of windows-1258 after a vowel; in Western text these bytes are letters and rarely stand there. */
function guess(bytes: Uint8Array): string {
	const letters = Buffer.from(bytes).toString('latin1');
	const toned =
		letters.match(/[aeiouy\u00e2\u00ea\u00f4\u00e3\u00f5\u00fd][\u00cc\u00d2\u00de\u00ec\u00f2]/gi)?.length ??
		0;
	const high = letters.match(/[\u00a0-\u00ff]/g)?.length ?? 0;
	return toned * 6 > high ? 'windows-1258' : 'windows-1252';
}
