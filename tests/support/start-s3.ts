import { mkdir } from 'node:fs/promises';
import S3rver from 's3rver';
import type { S3Settings } from '#lib/server/adapters/blob-store.s3.ts';

interface RunningS3 {
	/** For the title of the suite; the reason when there is no store. */
	readonly name: string;
	readonly settings: S3Settings | null;
	stop(): Promise<void>;
}

/**
 * The store named by S3_URL (an empty bucket), else a small one inside the test process; that one always when `own`. One that was stopped
 * comes back with its folder and `port`.
 */
export async function startS3(directory: string, { own = false, port: given = 0 } = {}): Promise<RunningS3> {
	const { S3_URL, S3_ACCESS_KEY_ID = 'S3RVER', S3_SECRET_ACCESS_KEY = 'S3RVER' } = process.env;
	const keys = { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
	if (S3_URL && !own)
		return { name: 'S3 (S3_URL)', settings: { bucketUrl: S3_URL, ...keys }, stop: async () => {} };
	await mkdir(directory, { recursive: true });
	const server = new S3rver({
		port: given,
		address: '127.0.0.1',
		silent: true,
		directory,
		configureBuckets: [{ name: 'library', configs: [] }]
	});
	try {
		const { port } = await server.run();
		const settings = { bucketUrl: `http://127.0.0.1:${port}/library`, region: 'us-east-1', ...keys };
		return { name: 'S3 (in this process)', settings, stop: () => server.close() };
	} catch (failure) {
		return { name: `no store could be started (${String(failure)})`, settings: null, stop: async () => {} };
	}
}
