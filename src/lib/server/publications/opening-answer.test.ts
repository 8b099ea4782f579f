import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { writeTemporary } from '../../../../tests/support/opening.ts';
import { ANSWER_FILE, type OpeningOrder } from './child-protocol.ts';
import { openInChild } from './open-in-child.ts';

const told = vi.hoisted(() => ({ answer: '' }));
vi.mock('./run-opener.ts', () => ({
	runOpener: async ({ stagingFolder }: OpeningOrder) => {
		await writeFile(join(stagingFolder, ANSWER_FILE), told.answer);
		return { end: 'done', report: '' };
	}
}));

const opened = {
	mediaType: 'application/pdf',
	originalSha256: 'a'.repeat(64),
	originalBytes: 1,
	metadata: {},
	manifest: { form: 'pdf', readingOrder: [] },
	resources: [],
	sections: [],
	covers: [],
	coverGenerated: false,
	checkMessages: []
};

/** A process that has read an untrusted file may be the file's own: whatever it says is looked at first. */
describe('an opener that was taken over by its file', () => {
	test.each([
		['what is no JSON', '{"opened":'],
		['nothing', 'null'],
		['a book without a title', JSON.stringify({ peakBytes: 1, opened })],
		[
			'a way out of its folder',
			JSON.stringify({ peakBytes: 1, opened: { ...opened, originalSha256: '../x' } })
		],
		['findings of another shape', JSON.stringify({ peakBytes: 1, refused: [{ severity: 'fine' }] })]
	])('is not believed when it says %s', async (_, answer) => {
		told.answer = answer;
		const defects: string[] = [];
		const putFile = vi.fn();
		const opening = openInChild(await writeTemporary(Buffer.from('x')), {
			blobs: { putFile },
			onDefect: (report) => defects.push(report)
		});
		await expect(opening).rejects.toMatchObject({ checkMessages: [{ code: 'opener-failed' }] });
		expect(defects).toEqual(['the opener left an answer that can not be read']);
		expect(putFile).not.toHaveBeenCalled();
	});
});
