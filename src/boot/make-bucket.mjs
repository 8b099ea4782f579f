// Makes the bucket of S3_URL once; one that is there already is as good. Waits up to a minute for the store to start.
import { AwsClient } from 'aws4fetch';

const { S3_URL = '', S3_REGION = 'auto', S3_ACCESS_KEY = '', S3_SECRET_KEY = '' } = process.env;
const client = new AwsClient({
	accessKeyId: S3_ACCESS_KEY,
	secretAccessKey: S3_SECRET_KEY,
	region: S3_REGION,
	service: 's3',
	retries: 0
});
const DONE = [200, 204, 409];

let last = 'no answer';
for (let second = 0; second < 60; second++) {
	try {
		const answer = await client.fetch(S3_URL, { method: 'PUT' });
		last = `${answer.status} ${await answer.text()}`;
		if (DONE.includes(answer.status)) process.exit(0);
	} catch (error) {
		last = String(error);
	}
	await new Promise((resolve) => setTimeout(resolve, 1_000));
}
console.error(`✗ The store did not take the bucket ${S3_URL}: ${last}`);
process.exit(1);
