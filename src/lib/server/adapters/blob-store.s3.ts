import { createReadStream, openAsBlob } from 'node:fs';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { BlobInfo, BlobStore } from '#lib/server/ports/blob-store.ts';
import { isSha256, requireSha256, sha256Of } from '#lib/server/sha256.ts';

export interface S3Settings {
	/** Address of the bucket, path style: `https://s3.example.org/library`. */
	readonly bucketUrl: string;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	/** `auto` suits stores without regions. */
	readonly region?: string;
	/** Folder inside the bucket, `blobs/` when left out. */
	readonly prefix?: string;
}

/** Blobs as objects `<prefix>ab/cd/<sha256>` of any S3-compatible store; the store itself makes a write whole or nothing. */
export function createS3BlobStore(settings: S3Settings): BlobStore {
	const { accessKeyId, secretAccessKey, region = 'auto', prefix = 'blobs/' } = settings;
	const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
	const bucket = settings.bucketUrl.replace(/\/+$/, '');
	const addressOf = (sha256: string) => {
		requireSha256(sha256);
		return `${bucket}/${prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
	};

	async function sizeOf(sha256: string): Promise<number | null> {
		const answer = await client.fetch(addressOf(sha256), { method: 'HEAD' });
		if (answer.status === 404) return null;
		requireOk(answer, 'HEAD');
		return Number(answer.headers.get('content-length'));
	}

	async function send(sha256: string, body: Blob): Promise<BlobInfo> {
		if ((await sizeOf(sha256)) !== body.size) {
			const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
			const answer = await client.fetch(addressOf(sha256), { method: 'PUT', body, headers });
			await answer.body?.cancel();
			requireOk(answer, 'PUT');
		}
		return { sha256, bytes: body.size };
	}

	async function fetchBytes(sha256: string, range?: { start: number; end: number }): Promise<Response> {
		const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
		const answer = await client.fetch(addressOf(sha256), { headers });
		if (!answer.ok) await answer.body?.cancel();
		requireOk(answer, 'GET');
		return answer;
	}

	const streamOf = async (sha256: string, range?: { start: number; end: number }) => {
		const { body } = await fetchBytes(sha256, range);
		return body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : Readable.from([]);
	};

	return {
		put: (bytes) => send(createHash('sha256').update(bytes).digest('hex'), new Blob([new Uint8Array(bytes)])),
		putFile: async (path) => send(await sha256Of(createReadStream(path)), await openAsBlob(path)),
		get: async (sha256) => new Uint8Array(await (await fetchBytes(sha256)).arrayBuffer()),
		stream: streamOf,
		has: async (sha256) => (await sizeOf(sha256)) !== null,
		async verify(sha256) {
			if ((await sizeOf(sha256)) === null) return false;
			return (await sha256Of(await streamOf(sha256))) === sha256;
		},
		async remove(sha256) {
			const answer = await client.fetch(addressOf(sha256), { method: 'DELETE' });
			if (answer.status !== 404) requireOk(answer, 'DELETE');
		},
		async *list() {
			for (let token: string | null = ''; token !== null;) {
				const query = new URLSearchParams({ 'list-type': '2', prefix });
				if (token) query.set('continuation-token', token);
				const answer: Response = await client.fetch(`${bucket}?${query}`);
				requireOk(answer, 'LIST');
				const page: string = await answer.text();
				for (const [entry] of page.matchAll(/<Contents>.*?<\/Contents>/gs)) {
					// Our own keys hold hex digits and slashes only: there is nothing to unescape.
					const key = textOf(entry, 'Key');
					const sha256 = key.slice(key.lastIndexOf('/') + 1);
					const bytes = Number(textOf(entry, 'Size'));
					if (isSha256(sha256)) yield { sha256, bytes, storedAt: Date.parse(textOf(entry, 'LastModified')) };
				}
				token = textOf(page, 'NextContinuationToken').replaceAll('&amp;', '&') || null;
			}
		},
		// The store itself forgets a write that was cut off.
		clearUnfinished: async () => ({ count: 0, bytes: 0 })
	};
}

function textOf(xml: string, element: string): string {
	return new RegExp(`<${element}>([^<]*)<`).exec(xml)?.[1] ?? '';
}

function requireOk(answer: Response, verb: string): void {
	if (!answer.ok) throw new Error(`the object store answered ${answer.status} to ${verb}`);
}
