// Runs alone in its own process (see open-in-child.ts): reads an order, opens the file, leaves an answer. It gets no secrets.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import {
	ANSWER_FILE,
	BLOB_FOLDER,
	sentOrderSchema,
	type OpeningAnswer,
	type OpeningOrder,
	type OpeningOutcome
} from './child-protocol.ts';
import { openPublication } from './open-publication.ts';
import { PublicationRefused } from './publication-refused.ts';
import { createStaging } from './staging.ts';

async function answer({ file, fileName, stagingFolder, limits }: OpeningOrder): Promise<OpeningOutcome> {
	try {
		const blobs = await createStaging(join(stagingFolder, BLOB_FOLDER));
		return { opened: await openPublication(file, { blobs, fileName, limits, scratchParent: stagingFolder }) };
	} catch (failure) {
		if (failure instanceof PublicationRefused) return { refused: failure.checkMessages };
		return { failed: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
	}
}

const order = v.parse(sentOrderSchema, JSON.parse(await text(process.stdin)));
// Whoever asked has died: nobody wants the answer.
setInterval(() => {
	if (order.asker !== undefined && process.ppid !== order.asker) process.exit(1);
}, 500).unref();
const outcome = await answer(order);
const told: OpeningAnswer = { ...outcome, peakBytes: process.resourceUsage().maxRSS * 1024 };
await writeFile(join(order.stagingFolder, ANSWER_FILE), JSON.stringify(told));
// Renderers may keep threads alive.
process.exit(0);
