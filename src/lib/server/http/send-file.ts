interface MadeFile {
	readonly name: string;
	readonly mediaType: string;
	/** Null: it is made as it is sent. */
	readonly bytes: number | null;
	readonly body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;
}

/** Answers with a file to be kept. Opened as a page all the same, it is inert. */
export function sendFile({ name, mediaType, bytes, body }: MadeFile): Response {
	const headers = new Headers({
		'content-type': mediaType,
		'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
		'content-security-policy': "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
		'cache-control': 'private, no-cache',
		vary: 'Cookie'
	});
	if (bytes !== null) headers.set('content-length', String(bytes));
	return new Response(body, { headers });
}
