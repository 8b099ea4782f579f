import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { ALL_COVERS, open, writeTemporary } from '../../../../tests/support/opening.ts';
import { picture } from '../../../../tests/support/pictures.ts';
import { tinyEpub } from '../../../../tests/support/tiny-epub.ts';
import { tinyPdf } from '../../../../tests/support/tiny-pdf.ts';
import { openInChild, type OpenInChildOptions } from './open-in-child.ts';

const home = await mkdtemp(join(tmpdir(), 'child-'));
afterAll(() => rm(home, { recursive: true, force: true }));
const blobs = createDiskBlobStore(join(home, 'blobs'));
const defects: string[] = [];
beforeEach(() => void defects.splice(0));

const openApart = async (bytes: Uint8Array, options: Partial<OpenInChildOptions> = {}) =>
	openInChild(await writeTemporary(bytes), {
		blobs,
		stagingParent: home,
		onDefect: (report) => defects.push(report),
		...options
	});

/** Nothing of an opening stays behind, however it ended. */
const leftovers = async () => (await readdir(home)).filter((name) => name.startsWith('opening-'));

describe('a file opened in a process of its own', () => {
	test('gives what it gives here, with every blob safe in the store', async () => {
		const bytes = tinyEpub({
			files: { 'a.jpg': await picture(800, 600) },
			body: '<img src="a.jpg" alt="a"/>'
		});
		const apart = await openApart(bytes, { fileName: 'sach.epub' });
		const here = await open(bytes, ALL_COVERS);
		expect(defects).toEqual([]);
		expect(apart.manifest).toEqual(here.manifest);
		expect(apart.resources).toEqual(here.resources);
		expect(apart.covers).toEqual(here.covers);
		for (const { sha256 } of [...apart.resources, ...apart.covers, { sha256: apart.originalSha256 }])
			expect(await blobs.verify(sha256)).toBe(true);
		expect(await leftovers()).toEqual([]);
	});

	test('a PDF as well, with its picture', async () => {
		const pdf = await openApart(await tinyPdf((document) => document.text('Hello')));
		expect(defects).toEqual([]);
		expect(pdf.sections[0]?.text).toBe('Hello');
		expect(pdf.coverGenerated).toBe(false);
	});

	test('S2: a refusal comes back with its findings', async () => {
		await expect(openApart(Buffer.from('rubbish'))).rejects.toMatchObject({
			code: 'publication-refused',
			status: 422,
			checkMessages: [{ severity: 'refuse', code: 'file-unknown' }]
		});
		expect(await leftovers()).toEqual([]);
	});

	test('S2: one that takes too long is stopped', async () => {
		await expect(openApart(tinyEpub(), { limits: { milliseconds: 50 } })).rejects.toMatchObject({
			checkMessages: [{ code: 'took-too-long' }]
		});
		expect(await leftovers()).toEqual([]);
	});

	test('S2: one that wants too much memory is stopped', async () => {
		await expect(openApart(tinyEpub(), { limits: { memoryBytes: 20_000_000 } })).rejects.toMatchObject({
			checkMessages: [{ code: 'needs-too-much-memory' }]
		});
	});

	test('the one who asked may change their mind', async () => {
		const signal = AbortSignal.abort(new Error('left'));
		await expect(openApart(tinyEpub(), { signal })).rejects.toThrow('left');
		const control = new AbortController();
		const opening = openApart(tinyEpub(), { signal: control.signal });
		setTimeout(() => control.abort(new Error('gone')), 100);
		await expect(opening).rejects.toThrow('gone');
		expect(await leftovers()).toEqual([]);
	});
});
