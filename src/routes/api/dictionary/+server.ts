import type { RequestHandler } from './$types';

/** Every word of the children's dictionary: `[word, kind, meaning, example]` each. */
export const GET: RequestHandler = async ({ locals, request }) => {
	const { body, tag } = await locals.app.dictionary.all(locals.actor);
	const headers = { etag: tag, 'cache-control': 'public, max-age=600' };
	if (request.headers.get('if-none-match')?.includes(tag))
		return new Response(null, { status: 304, headers });
	return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
};
