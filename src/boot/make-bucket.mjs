// Makes the bucket of S3_URL once; one that is there already is as good. Waits up to a minute for the store to start.
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

const { S3_URL = '', S3_REGION = 'auto', S3_ACCESS_KEY = '', S3_SECRET_KEY = '' } = process.env;
const address = S3_URL.replace(/\/+$/, '');
const cut = address.lastIndexOf('/');
const client = new S3Client({
	endpoint: address.slice(0, cut),
	forcePathStyle: true,
	region: S3_REGION,
	credentials: { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY },
	requestChecksumCalculation: 'WHEN_REQUIRED',
	requestHandler: { connectionTimeout: 2_000, socketTimeout: 5_000 },
	maxAttempts: 1
});
const THERE = ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'];

let last = 'no answer';
for (let second = 0; second < 60; second++) {
	try {
		await client.send(new CreateBucketCommand({ Bucket: address.slice(cut + 1) }));
		process.exit(0);
	} catch (error) {
		if (error instanceof Error && THERE.includes(error.name)) process.exit(0);
		last = String(error);
	}
	await new Promise((resolve) => setTimeout(resolve, 1_000));
}
console.error(`✗ The store did not take the bucket ${S3_URL}: ${last}`);
process.exit(1);
