import { createHash, randomBytes } from 'node:crypto';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import type { LendingStatus } from '#lib/features/lending/index.ts';
import type { App } from '#lib/server/app.ts';
import { newId } from '#lib/server/new-id.ts';
import { detailsOf, openedBook } from './opened.ts';
import { page, tinyEpub } from './tiny-epub.ts';

const sha = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A published title whose file can be given a voice; one sentence. */
export async function aLendableTitle(app: App): Promise<{ id: string; slug: string; versionId: string }> {
	const slug = `muon-giong-${newId().slice(-10)}`;
	const body = `<p>Giọng của ${slug}.</p>`;
	const [original, stored] = [tinyEpub({ body, title: slug }), page(body)];
	for (const bytes of [original, Buffer.from(stored)]) await app.blobs.put(bytes);
	const book = openedBook(slug);
	const opened = {
		...book,
		originalSha256: sha(original),
		resources: book.resources.map((one) => ({ ...one, sha256: sha(stored) }))
	};
	const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
	const { id, versionId } = await app.catalogue.admit(OPERATOR, opened, record);
	await app.catalogue.publish(OPERATOR, { id, expected: null });
	return { id, slug, versionId };
}

/** A lending of two sentences, as it is when somebody has come so far. `recorded`: both were read, once. */
export async function aLending(app: App, status: LendingStatus, { recorded = true, readerId = '' } = {}) {
	const { id: publicationId, versionId, slug } = await aLendableTitle(app);
	const { sha256, bytes } = await app.blobs.put(Buffer.from(`OggS ${slug}`));
	const [id, token] = [newId(), randomBytes(24).toString('base64url')];
	const { db } = app.database;
	const now = Date.now();
	await db
		.insertInto('lending')
		.values({
			...{ id, publication_id: publicationId, version_id: versionId, status, made_by: 'operator' },
			...{ reader_id: readerId || null, token_hash: sha(token), token_ends_at: now + 86_400_000 },
			...{ named_as: null, purpose: null, consented_at: null, withdrawn_at: null },
			...{ created_at: now, updated_at: now }
		})
		.execute();
	const verdict = status === 'approved' ? ('approved' as const) : null;
	const take = recorded ? { take: 1, sha256, bytes, milliseconds: 900 } : { take: 0 };
	await db
		.insertInto('lending_sentence')
		.values(
			[1, 2].map((n) => ({
				...{ lending_id: id, n, position: 0, path: 'OEBPS/c1.xhtml', block: n - 1, text: `Câu ${n}.` },
				...{ language: 'vi', sha256: null, bytes: null, milliseconds: null, ...take, verdict, note: '' }
			}))
		)
		.execute();
	return { id, token, publicationId, slug };
}

/** Two seconds of a hum, as the page of the recording makes it where a browser records nothing that the server reads. */
export function aWave(): Uint8Array {
	const [rate, length] = [8_000, 16_000];
	const bytes = Buffer.alloc(44 + length * 2);
	bytes.write('RIFF', 0);
	bytes.writeUInt32LE(36 + length * 2, 4);
	bytes.write('WAVEfmt ', 8);
	for (const [at, value] of [
		[16, 16],
		[24, rate],
		[28, rate * 2]
	] as const)
		bytes.writeUInt32LE(value, at);
	for (const [at, value] of [
		[20, 1],
		[22, 1],
		[32, 2],
		[34, 16]
	] as const)
		bytes.writeUInt16LE(value, at);
	bytes.write('data', 36);
	bytes.writeUInt32LE(length * 2, 40);
	for (let at = 0; at < length; at++) bytes.writeInt16LE(Math.round(8_000 * Math.sin(at / 8)), 44 + at * 2);
	return bytes;
}
