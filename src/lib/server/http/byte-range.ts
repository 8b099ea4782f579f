/** Both ends included, within the file. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Reads a Range header (RFC 9110 §14). `null`: answer the whole file (no header, another unit, several ranges,
 * not understood); `'unsatisfiable'`: answer 416.
 */
export function parseRange(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | null {
	const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
	if (!match) return null;
	const [, first = '', last = ''] = match;
	if (first === '' && last === '') return null;
	if (first === '') {
		const length = Number(last);
		if (length === 0 || bytes === 0) return 'unsatisfiable';
		return { start: Math.max(0, bytes - length), end: bytes - 1 };
	}
	const start = Number(first);
	if (last !== '' && Number(last) < start) return null;
	if (start >= bytes) return 'unsatisfiable';
	return { start, end: last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1) };
}
