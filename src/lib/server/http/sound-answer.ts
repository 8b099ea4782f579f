import { parseRange } from './byte-range.ts';

/** A short sound, whole or a part of it (players ask for parts); it belongs to one person and is kept nowhere. */
export function soundAnswer(
	request: Request,
	{ sound, mediaType }: { readonly sound: Uint8Array; readonly mediaType: string }
): Response {
	const headers = {
		'content-type': mediaType,
		'cache-control': 'private, no-store',
		'accept-ranges': 'bytes'
	};
	const range = parseRange(request.headers.get('range'), sound.length);
	if (range === 'unsatisfiable')
		return new Response(null, { status: 416, headers: { 'content-range': `bytes */${sound.length}` } });
	if (!range) return new Response(Buffer.from(sound), { headers });
	const { start, end } = range;
	return new Response(Buffer.from(sound.subarray(start, end + 1)), {
		status: 206,
		headers: { ...headers, 'content-range': `bytes ${start}-${end}/${sound.length}` }
	});
}
