import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import { BlobStoreUnavailable, type BlobStore, type Cleared } from '#lib/server/ports/blob-store.ts';
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
	/** A connection on which nothing moves for so long is given up and tried again, ms. */
	readonly idleMs?: number;
}

/** Bytes of a part. S3 takes parts from 5 MiB and 10 000 of them: a blob may have 78 GiB. */
const PART_BYTES = 8 * 1_048_576;
/** Parts on their way at once: with the part that is being read, what one blob takes of memory. */
const PARTS_AT_ONCE = 2;
const CONNECT_MS = 5_000;
const IDLE_MS = 30_000;

/** 22 MB on disk and some 35 MB of memory: loaded at the first use, so never by a library whose blobs lie on its disk. */
const loadSdk = async () => ({
	...(await import('@aws-sdk/client-s3')),
	...(await import('@aws-sdk/lib-storage'))
});
type Sdk = Awaited<ReturnType<typeof loadSdk>>;

/**
 * Blobs as objects `<prefix>ab/cd/<sha256>` of any S3-compatible store, tried again by the client when the store is busy or the line breaks.
 * A large blob goes in parts; the store makes it an object whole or not at all.
 */
export function createS3BlobStore(settings: S3Settings): BlobStore {
	const { prefix = 'blobs/' } = settings;
	const { endpoint, bucket } = splitAddress(settings.bucketUrl);
	let opened: Promise<{ sdk: Sdk; client: S3Client }> | undefined;
	const open = () => (opened ??= connect(endpoint, settings));
	const objectOf = (sha256: string) => {
		requireSha256(sha256);
		return { Bucket: bucket, Key: `${prefix}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}` };
	};

	/** Null when the store says that there is no such object. */
	async function ask<T>(request: (sdk: Sdk, client: S3Client) => Promise<T>): Promise<T | null> {
		const { sdk, client } = await open();
		try {
			return await request(sdk, client);
		} catch (failure) {
			const absent =
				failure instanceof sdk.S3ServiceException && ['NoSuchKey', 'NotFound'].includes(failure.name);
			if (absent) return null;
			throw new BlobStoreUnavailable(failure);
		}
	}

	async function sizeOf(sha256: string): Promise<number | null> {
		const object = objectOf(sha256);
		const head = await ask((sdk, client) => client.send(new sdk.HeadObjectCommand(object)));
		return head ? (head.ContentLength ?? 0) : null;
	}

	async function verify(sha256: string): Promise<boolean> {
		if ((await sizeOf(sha256)) === null) return false;
		return (await sha256Of(readable(await fetchObject(sha256)))) === sha256;
	}

	async function send(sha256: string, bytes: number, body: () => Uint8Array | Readable) {
		if ((await sizeOf(sha256)) === bytes && (await verify(sha256))) return { sha256, bytes };
		const { sdk, client } = await open();
		const Body = body();
		const upload = new sdk.Upload({
			client,
			params: { ...objectOf(sha256), Body, ContentType: 'application/octet-stream' },
			partSize: PART_BYTES,
			queueSize: PARTS_AT_ONCE
		});
		try {
			await upload.done();
		} catch (failure) {
			// The file itself may be what could not be read.
			throw (Body instanceof Readable && Body.errored) || new BlobStoreUnavailable(failure);
		}
		return { sha256, bytes };
	}

	async function fetchObject(sha256: string, range?: { start: number; end: number }): Promise<Body> {
		const request = { ...objectOf(sha256), ...(range && { Range: `bytes=${range.start}-${range.end}` }) };
		const answer = await ask((sdk, client) => client.send(new sdk.GetObjectCommand(request)));
		if (!answer?.Body) throw new Error(`there is no blob ${sha256} in the object store`);
		return answer.Body;
	}

	return {
		put: (bytes) => send(createHash('sha256').update(bytes).digest('hex'), bytes.length, () => bytes),
		async putFile(path) {
			const sha256 = await sha256Of(createReadStream(path));
			return send(sha256, (await stat(path)).size, () => Readable.from(unchanged(path, sha256)));
		},
		async get(sha256) {
			const body = await fetchObject(sha256);
			return (await ask(() => body.transformToByteArray())) ?? new Uint8Array();
		},
		stream: async (sha256, range) => readable(await fetchObject(sha256, range)),
		has: async (sha256) => (await sizeOf(sha256)) !== null,
		verify,
		async remove(sha256) {
			const object = objectOf(sha256);
			await ask((sdk, client) => client.send(new sdk.DeleteObjectCommand(object)));
		},
		async *list() {
			for (let from: string | undefined, more = true; more;) {
				const request = { Bucket: bucket, Prefix: prefix, ContinuationToken: from };
				const page = await ask((sdk, client) => client.send(new sdk.ListObjectsV2Command(request)));
				for (const { Key = '', Size = 0, LastModified } of page?.Contents ?? []) {
					const sha256 = Key.slice(Key.lastIndexOf('/') + 1);
					if (isSha256(sha256)) yield { sha256, bytes: Size, storedAt: LastModified?.getTime() ?? 0 };
				}
				from = page?.NextContinuationToken;
				more = from !== undefined;
			}
		},
		/** Parts of writes that were cut off by the death of a process; the client takes away those of writes that failed. */
		async clearUnfinished(before): Promise<Cleared> {
			let [count, bytes] = [0, 0];
			for (const { Key, UploadId } of await unfinished(before)) {
				const upload = { Bucket: bucket, Key, UploadId };
				const parts = await ask((sdk, client) => client.send(new sdk.ListPartsCommand(upload)));
				await ask((sdk, client) => client.send(new sdk.AbortMultipartUploadCommand(upload)));
				bytes += (parts?.Parts ?? []).reduce((sum, { Size = 0 }) => sum + Size, 0);
				count++;
			}
			return { count, bytes };
		}
	};

	async function unfinished(before: number) {
		const { sdk, client } = await open();
		const found: { Key: string | undefined; UploadId: string | undefined }[] = [];
		for (let markers = {}, more = true; more;) {
			const request = new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix, ...markers });
			const page = await client.send(request).catch((failure: unknown) => {
				// A store that cannot list them has to forget them by itself.
				const able = failure instanceof sdk.S3ServiceException && failure.name === 'NotImplemented';
				if (able) return null;
				throw new BlobStoreUnavailable(failure);
			});
			for (const { Key, UploadId, Initiated } of page?.Uploads ?? [])
				if (Initiated && Initiated.getTime() < before) found.push({ Key, UploadId });
			markers = { KeyMarker: page?.NextKeyMarker, UploadIdMarker: page?.NextUploadIdMarker };
			more = page?.IsTruncated === true;
		}
		return found;
	}
}

type Body = NonNullable<GetObjectCommandOutput['Body']>;

async function connect(endpoint: string, { accessKeyId, secretAccessKey, ...settings }: S3Settings) {
	const sdk = await loadSdk();
	const client = new sdk.S3Client({
		endpoint,
		forcePathStyle: true,
		region: settings.region ?? 'auto',
		credentials: { accessKeyId, secretAccessKey },
		retryMode: 'standard',
		// Checksums beside our own name for the bytes: not every store knows them.
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED',
		requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: settings.idleMs ?? IDLE_MS }
	});
	return { sdk, client };
}

/** `https://host/folder/bucket` is the endpoint `https://host/folder` and the bucket behind it. */
function splitAddress(bucketUrl: string): { endpoint: string; bucket: string } {
	const address = bucketUrl.replace(/\/+$/, '');
	const cut = address.lastIndexOf('/');
	return { endpoint: address.slice(0, cut), bucket: address.slice(cut + 1) };
}

/** The bytes of the file; fails before the last of them when they are not those that were hashed. */
async function* unchanged(path: string, sha256: string): AsyncGenerator<Uint8Array> {
	const hash = createHash('sha256');
	let last: Uint8Array | null = null;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
		hash.update(chunk);
		if (last) yield last;
		last = chunk;
	}
	if (hash.digest('hex') !== sha256) throw new Error(`${path} was changed while it was stored`);
	if (last) yield last;
}

function readable(body: Body): Readable {
	if (body instanceof Readable) return body;
	throw new TypeError('the object store gave no stream of Node');
}
