import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createS3BlobStore, type S3Settings } from '#lib/server/adapters/blob-store.s3.ts';
import { BlobStoreUnavailable } from '#lib/server/ports/blob-store.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { sha256Of } from '#lib/server/sha256.ts';
import { startS3 } from '../support/start-s3.ts';
import { startWeakLine, type Mishap, type Passed } from '../support/weak-line.ts';

const folder = await mkdtemp(join(tmpdir(), 'blobs-s3-'));
// Always the small store of this process: it stands behind a line that is cut.
const s3 = await startS3(join(folder, 's3'), { own: true });
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});
afterAll(async () => {
	await s3.stop();
	await rm(folder, { recursive: true, force: true });
});
const { settings } = s3;
if (!settings) throw new Error(s3.name);

async function through(
	mishap: (asked: Passed, before: number) => Mishap | null,
	more: Partial<S3Settings> = {}
) {
	const line = await startWeakLine({ to: settings?.bucketUrl ?? '', mishap });
	closing.push(line.stop);
	const blobs = createS3BlobStore({
		bucketUrl: line.url,
		region: 'us-east-1',
		accessKeyId: settings?.accessKeyId ?? '',
		secretAccessKey: settings?.secretAccessKey ?? '',
		...more
	});
	return { line, blobs };
}

async function fileOf(bytes: number): Promise<{ path: string; content: Buffer }> {
	const content = randomBytes(bytes);
	const path = join(folder, `file-${content.subarray(0, 6).toString('hex')}`);
	await writeFile(path, content);
	return { path, content };
}

const isPart = ({ method, url }: Passed) => method === 'PUT' && url.includes('partNumber=');
const ANSWER_503 = { status: 503, body: '<Error><Code>SlowDown</Code></Error>' };

describe('blob store on S3, the line and the store themselves', () => {
	test('a store that is busy and a line that breaks are tried again until the blob is stored', async () => {
		const { line, blobs } = await through((_, before) => [ANSWER_503, 'cut' as const][before] ?? null);
		const { path, content } = await fileOf(200_000);
		const stored = await blobs.putFile(path);
		expect(Buffer.from(await blobs.get(stored.sha256)).equals(content)).toBe(true);
		expect(line.asked.filter(({ method }) => method === 'PUT')).toHaveLength(3);
	});

	test('a large blob goes in parts, few at once, each tried again by itself', async () => {
		const { line, blobs } = await through((asked, before) =>
			isPart(asked) && before === 0 && asked.url.includes('partNumber=2') ? 'cut' : null
		);
		const { path, content } = await fileOf(30_000_000);
		const { sha256, bytes } = await blobs.putFile(path);
		expect(bytes).toBe(content.length);
		const parts = line.asked.filter(isPart);
		expect(new Set(parts.map(({ url }) => url)).size).toBe(4);
		expect(parts).toHaveLength(5);
		expect(Math.max(...parts.map((part) => part.bytes))).toBeLessThan(8.4 * 1_048_576);
		expect(line.mostWrites).toBeLessThanOrEqual(2);
		expect(await sha256Of(await blobs.stream(sha256))).toBe(sha256);
		expect(await blobs.verify(sha256)).toBe(true);
	});

	test('a large blob that cannot be finished takes its parts back and is no object', async () => {
		const { line, blobs } = await through(({ method, url }) => {
			// The small store of the tests cannot take parts back.
			if (method === 'DELETE') return { status: 204 };
			return method === 'PUT' && url.includes('partNumber=3') ? ANSWER_503 : null;
		});
		const { path } = await fileOf(30_000_000);
		await expect(blobs.putFile(path)).rejects.toBeInstanceOf(BlobStoreUnavailable);
		const upload = /uploadId=[^&]+/.exec(line.asked.find(isPart)?.url ?? '')?.[0] ?? 'none';
		const last = line.asked.at(-1);
		expect([last?.method, last?.url]).toEqual(['DELETE', expect.stringContaining(upload)]);
		expect(await blobs.has(await sha256Of(createReadStream(path)))).toBe(false);
	});

	test('a file that changes while it is stored is no blob', async () => {
		const { path } = await fileOf(50_000);
		const { line, blobs } = await through(({ method }) => {
			if (method === 'HEAD') appendFileSync(path, 'thêm');
			return null;
		});
		await expect(blobs.putFile(path)).rejects.toThrow('was changed while it was stored');
		expect(line.asked.some(({ method }) => method === 'PUT')).toBe(false);
	});

	test('a store that is away says so with an error of its own, whatever is asked', async () => {
		const { line, blobs } = await through(() => null);
		const { sha256 } = await blobs.put(Buffer.from('đã cất'));
		await line.stop();
		closing.length = 0;
		const all = [
			() => blobs.put(Buffer.from('chưa cất')),
			() => blobs.get(sha256),
			() => blobs.stream(sha256),
			() => blobs.has(sha256),
			() => blobs.remove(sha256),
			() => Array.fromAsync(blobs.list()),
			() => blobs.clearUnfinished(Date.now())
		];
		for (const ask of all) {
			const failure: unknown = await ask().catch((error: unknown) => error);
			expect(failure).toBeInstanceOf(BlobStoreUnavailable);
			expect(failure).toMatchObject({ status: 503, code: 'blob-store-unavailable' });
		}
	});

	test('a store that takes the question and never answers is not waited for', async () => {
		const { blobs } = await through(() => 'silence', { idleMs: 200 });
		await expect(blobs.has('a'.repeat(64))).rejects.toBeInstanceOf(BlobStoreUnavailable);
	});

	test('what is not there is another thing than a store that is away', async () => {
		const { blobs } = await through(() => null);
		const failure: unknown = await blobs.get('b'.repeat(64)).catch((error: unknown) => error);
		expect(failure).not.toBeInstanceOf(BlobStoreUnavailable);
		expect(failure).toMatchObject({ message: expect.stringContaining('there is no blob') });
	});

	test('parts that a dead process left are cleared away once they are old', async () => {
		const uploads = ['old 2026-01-01', 'new 2026-01-03'].map((one) => {
			const [id, day] = one.split(' ');
			return `<Upload><Key>blobs/ab/cd/${id}</Key><UploadId>${id}</UploadId><Initiated>${day}T00:00:00.000Z</Initiated></Upload>`;
		});
		const listed = `<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>${uploads.join('')}</ListMultipartUploadsResult>`;
		const parts =
			'<ListPartsResult><Part><PartNumber>1</PartNumber><Size>700</Size></Part></ListPartsResult>';
		const { line, blobs } = await through(({ method, url }) => {
			if (method === 'DELETE') return { status: 204 };
			if (url.includes('uploadId=')) return { status: 200, body: parts };
			return url.includes('uploads') ? { status: 200, body: listed } : null;
		});
		const cleared = await blobs.clearUnfinished(Date.parse('2026-01-02'));
		expect(cleared).toEqual({ count: 1, bytes: 700 });
		const gone = line.asked.filter(({ method }) => method === 'DELETE').map(({ url }) => url);
		expect(gone).toEqual([expect.stringContaining('uploadId=old')]);
	});

	test('a store that cannot list its parts forgets them by itself', async () => {
		const { blobs } = await through(() => null);
		expect(await blobs.clearUnfinished(Date.now())).toEqual({ count: 0, bytes: 0 });
	});
});

test('a library that keeps its blobs on disk loads nothing of S3', async () => {
	const script = `
		import { createRequire } from 'node:module';
		import '#lib/server/app.ts';
		const { createS3BlobStore } = await import('#lib/server/adapters/blob-store.s3.ts');
		const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes('@aws-sdk'));
		const before = loaded();
		const blobs = createS3BlobStore({ bucketUrl: 'http://127.0.0.1:1/none', accessKeyId: '', secretAccessKey: '' });
		const opened = loaded();
		await blobs.has('a'.repeat(64)).catch(() => false);
		console.log(JSON.stringify([before, opened, loaded()]));`;
	const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
		cwd: findProjectRoot()
	});
	expect(JSON.parse(stdout)).toEqual([false, false, true]);
});

test('the bucket is made once; asking again is as good', async () => {
	const bucketUrl = settings.bucketUrl.replace(/library$/, 'made-by-the-start');
	const env = {
		...process.env,
		S3_URL: bucketUrl,
		S3_REGION: 'us-east-1',
		S3_ACCESS_KEY: settings.accessKeyId,
		S3_SECRET_KEY: settings.secretAccessKey
	};
	const make = () =>
		promisify(execFile)(process.execPath, ['src/boot/make-bucket.mjs'], { cwd: findProjectRoot(), env });
	await make();
	await make();
	const blobs = createS3BlobStore({ ...settings, bucketUrl });
	const { sha256 } = await blobs.put(Buffer.from('trong xô mới'));
	expect(await blobs.verify(sha256)).toBe(true);
});
