import { fileKey, PART_BYTES, partKey, WHOLE_BYTES } from '#lib/api/pack-files.ts';

/** The caches in which files lie, as far as they are asked here. */
type Files = Pick<Cache, 'match'>;

/** How a file of a title that was taken along is answered; null: it is not here. */
export async function packedAnswer(files: Files, request: Request): Promise<Response | null> {
	const key = fileKey(new URL(request.url));
	const range = request.headers.get('range');
	const whole = await files.match(key);
	if (whole) return range === null ? whole : cut(await whole.blob(), range);
	const first = await files.match(partKey(key, 0));
	if (!first) return null;
	const size = Number(first.headers.get(WHOLE_BYTES));
	const type = first.headers.get('content-type') ?? 'application/octet-stream';
	const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
	if (range === null)
		return new Response(parts(files, key, [0, size - 1]), {
			headers: { ...headers, 'content-length': String(size) }
		});
	return partial(range, size, type, (asked) => parts(files, key, asked));
}

function cut(file: Blob, range: string): Response {
	return partial(range, file.size, file.type, ([first, last]) => file.slice(first, last + 1));
}

function partial(
	range: string,
	size: number,
	type: string,
	bytes: (asked: readonly [number, number]) => BodyInit
): Response {
	const headers = { 'content-type': type, 'accept-ranges': 'bytes' };
	const asked = rangeOf(range, size);
	if (asked === null)
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
	const [first, last] = asked;
	const said = {
		'content-range': `bytes ${first}-${last}/${size}`,
		'content-length': String(last - first + 1)
	};
	return new Response(bytes(asked), { status: 206, headers: { ...headers, ...said } });
}

/** First and last byte (RFC 9110 §14.1.2); null: there are none such. Of several ranges nobody here asks. */
export function rangeOf(header: string, size: number): readonly [number, number] | null {
	const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
	if (from === '' && to === '') return null;
	const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
	const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
	return first <= last ? [first, last] : null;
}

/** From the first to the last byte, part after part, as fast as it is read. */
function parts(files: Files, key: string, [first, last]: readonly [number, number]): ReadableStream {
	let at = first;
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const part = Math.floor(at / PART_BYTES);
			const found = await files.match(partKey(key, part));
			if (!found) return controller.error(new TypeError('a part of the file is gone'));
			const bytes = new Uint8Array(await found.arrayBuffer());
			const begin = at - part * PART_BYTES;
			const end = Math.min(bytes.length, last + 1 - part * PART_BYTES);
			controller.enqueue(bytes.subarray(begin, end));
			at = part * PART_BYTES + end;
			if (at > last) controller.close();
		}
	});
}
