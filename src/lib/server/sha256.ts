import { createHash } from 'node:crypto';

const SHA256 = /^[0-9a-f]{64}$/;

export function isSha256(text: string): boolean {
	return SHA256.test(text);
}

/** A blob name becomes a path and an address: nothing else may pass. */
export function requireSha256(text: string): void {
	if (!isSha256(text)) throw new TypeError('a blob is named by 64 lower-case hex digits');
}

export async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of chunks) hash.update(chunk);
	return hash.digest('hex');
}
