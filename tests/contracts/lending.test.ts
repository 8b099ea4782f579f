import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { createLending, createLendingStore } from '#lib/features/lending/index.server.ts';
import { LINK_MS } from '#lib/features/lending/lending.ts';
import { createReadingStore } from '#lib/features/reading/reading-store.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { namedBlobs } from '#lib/server/housekeeping/blob-columns.ts';
import { forgetReplacedVersions, REPLACED_MS } from '#lib/server/housekeeping/replaced-versions.ts';
import { createJobQueue } from '#lib/server/jobs/job-queue.ts';
import { StudioRefused, type BookToVoice, type VoiceStudio } from '#lib/server/ports/voice-studio.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const PAGE = `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi"><head><title>x</title></head><body>
	<h1>Khu vườn</h1><p>Ngày xửa ngày xưa. Có một khu vườn.</p></body></html>`;
const child: Actor = { ...GUEST, band: 'la' };
const seat: Actor = { ...child, seat: { classId: 'c', seat: 1, key: 'k', since: 1 } };
const teacher: Actor = { ...GUEST, person: { id: 'co-mai', role: 'teacher', displayName: 'Cô Mai' } };
const guest: Actor = GUEST;
const AGREED = { grown: true, agreed: true, namedAs: 'Bà ngoại của Na' };

describe.each(DIALECTS)('a voice is lent on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let lending: ReturnType<typeof createLending>;
	let now = 1_000_000_000_000;
	const kept = new Map<string, Uint8Array>();
	let bound: BookToVoice[] = [];
	/** What happens while a book is made. */
	let meanwhile: () => Promise<unknown> = async () => {};
	let heard = 0;

	const studio: VoiceStudio = {
		async hear(bytes) {
			if (bytes.length < 3) throw new StudioRefused('take-silent');
			return { sound: new TextEncoder().encode(`OggS${heard++}`), milliseconds: 1_500 };
		},
		async survey() {},
		async bind(book, use) {
			bound.push(book);
			await meanwhile();
			return use('voiced');
		}
	};
	function voiced(slug: string): OpenedPublication {
		const book = openedBook(slug);
		return {
			...book,
			originalSha256: sha(`${slug} with a voice ${bound.length}`),
			manifest: { ...book.manifest, mediaOverlay: { activeClass: 'x', seconds: 9 } },
			resources: [
				...book.resources,
				{ path: 'OEBPS/giong/1.mp3', sha256: sha(`voice of ${slug}`), mediaType: 'audio/mpeg', bytes: 700 },
				{ path: 'OEBPS/giong/1.smil', sha256: sha('smil'), mediaType: 'application/smil+xml', bytes: 70 }
			]
		};
	}
	let slugNow = '';

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const { db, work, blobs } = unitOfWorkOn(database, () => now++);
		const versions = createCatalogueStore({ db, work, blobs });
		catalogue = createCatalogue({ store: versions });
		const clock = () => now;
		lending = createLending({
			store: createLendingStore({ db, work, blobs, jobs: createJobQueue({ clock }), versions }),
			...{ studio, clock, failed: () => {} },
			open: async () => voiced(slugNow),
			blobs: {
				get: async (name) => kept.get(name) ?? new TextEncoder().encode(PAGE),
				async put(bytes) {
					kept.set(sha(bytes), bytes);
					return { sha256: sha(bytes), bytes: bytes.length };
				}
			}
		});
	});
	afterAll(() => database.close());
	beforeEach(() => {
		[bound, meanwhile] = [[], async () => {}];
	});

	async function published(slug: string) {
		const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
		const { id } = await catalogue.admit(OPERATOR, openedBook(slug), { ...record, fileName: `${slug}.epub` });
		await catalogue.publish(OPERATOR, { id, expected: null });
		slugNow = slug;
		return id;
	}
	const bytes = new Uint8Array(100);
	async function recordAll(token: string) {
		for (const { n, take } of (await lending.lent(guest, token)).sentences)
			await lending.record(guest, token, { n, seen: take }, bytes);
	}
	async function approved(slug: string) {
		const publicationId = await published(slug);
		const { id, token } = await lending.invite(OPERATOR, publicationId);
		await lending.consent(guest, token, AGREED);
		await recordAll(token);
		await lending.handIn(guest, token);
		for (const { n, take } of (await lending.review(OPERATOR, id)).sentences)
			await lending.judge(OPERATOR, { id, n, take }, { verdict: 'approved', note: '' });
		await lending.finishReview(OPERATOR, id);
		return { publicationId, id, token };
	}
	const runJob = (id: string) => lending.jobs[0]?.handle({ id }, new AbortController().signal);
	async function lentAndPublished(slug: string) {
		const made = await approved(slug);
		await lending.publish(OPERATOR, made.id);
		await runJob(made.id);
		return made;
	}
	const status = async (id: string) => (await lending.review(OPERATOR, id)).lending.status;
	const current = async (id: string) => (await catalogue.versions(OPERATOR, id)).find((file) => file.current);

	it('from the link to the reader: agreed, recorded, handed in, listened to, published, named', async () => {
		const publicationId = await published('tu-lien-ket');
		const { id, token } = await lending.invite(OPERATOR, publicationId);
		const first = await lending.lent(guest, token);
		expect(first.sentences.map(({ text }) => text)).toEqual([
			'Khu vườn',
			'Ngày xửa ngày xưa.',
			'Có một khu vườn.'
		]);
		await expect(lending.record(guest, token, { n: 1, seen: 0 }, bytes)).rejects.toThrow('lending-not-now');
		await expect(lending.consent(guest, token, { ...AGREED, grown: false })).rejects.toThrow('needs-adult');
		await expect(lending.consent(guest, token, { ...AGREED, agreed: false })).rejects.toThrow(
			'needs-consent'
		);
		await lending.consent(guest, token, AGREED);
		expect((await lending.lent(guest, token)).lending).toMatchObject({
			...{ status: 'recording', namedAs: 'Bà ngoại của Na', purpose: 'read-aloud-1' }
		});
		await expect(lending.handIn(guest, token)).rejects.toThrow('lending-empty');
		await lending.record(guest, token, { n: 1, seen: 0 }, bytes);
		await expect(lending.handIn(guest, token)).rejects.toThrow('lending-unfinished');
		await expect(lending.record(guest, token, { n: 2, seen: 0 }, new Uint8Array(1))).rejects.toThrow(
			'take-silent'
		);
		await lending.record(guest, token, { n: 2, seen: 0 }, bytes);
		await lending.record(guest, token, { n: 3, seen: 0 }, bytes);
		expect((await lending.take(guest, token, 2)).mediaType).toBe('audio/ogg');
		await lending.handIn(guest, token);

		await lending.judge(OPERATOR, { id, n: 1, take: 1 }, { verdict: 'approved', note: '' });
		await expect(lending.finishReview(OPERATOR, id)).rejects.toThrow('lending-unheard');
		await lending.judge(OPERATOR, { id, n: 2, take: 1 }, { verdict: 'approved', note: '' });
		await lending.judge(OPERATOR, { id, n: 3, take: 1 }, { verdict: 'returned', note: 'Có tiếng xe.' });
		await lending.finishReview(OPERATOR, id);
		const back = await lending.lent(guest, token);
		expect(back.lending.status).toBe('returned');
		expect(back.sentences[2]).toMatchObject({ verdict: 'returned', note: 'Có tiếng xe.' });
		await expect(lending.handIn(guest, token)).rejects.toThrow('lending-still-returned');
		await lending.record(guest, token, { n: 3, seen: 1 }, bytes);
		await lending.handIn(guest, token);
		await lending.judge(OPERATOR, { id, n: 3, take: 2 }, { verdict: 'approved', note: '' });
		await lending.finishReview(OPERATOR, id);

		expect(await lending.voiceOf(child, 'tu-lien-ket')).toBeNull();
		await lending.publish(OPERATOR, id);
		await runJob(id);
		expect(await status(id)).toBe('published');
		expect(bound[0]?.narrator).toBe('Bà ngoại của Na');
		expect(await lending.voiceOf(child, 'tu-lien-ket')).toEqual({ namedAs: 'Bà ngoại của Na' });
		expect(await lending.voiceOf({ ...GUEST, band: 'mam' }, 'tu-lien-ket'), 'outside the band').toBeNull();
		expect((await catalogue.record(OPERATOR, publicationId)).publication.hasAudio).toBe(true);
	});

	it('taken back, the voice is gone from every channel, is counted, and its bytes are named by nothing', async () => {
		const { id, publicationId, token } = await lentAndPublished('rut-lai');
		const withVoice = (await current(publicationId))?.id ?? '';
		const takes = await database.db
			.selectFrom('lending_sentence')
			.where('lending_id', '=', id)
			.select('sha256')
			.execute();
		const names = [...takes.map(({ sha256 }) => sha256 ?? ''), sha('voice of rut-lai')];
		expect((await namedBlobs(database.db, names)).size).toBe(4);

		expect(await lending.withdraw(guest, token)).toMatchObject({ takes: 3, versions: 1, files: 2 });
		const after = await catalogue.record(OPERATOR, publicationId);
		expect(after.publication).toMatchObject({ hasAudio: false, status: 'published' });
		expect((await catalogue.versions(OPERATOR, publicationId)).map((file) => file.id)).not.toContain(
			withVoice
		);
		const reading = createReadingStore(database.db);
		expect(await reading.resource(withVoice, 'OEBPS/giong/1.mp3')).toBeNull();
		expect((await namedBlobs(database.db, names)).size).toBe(0);
		expect(await lending.voiceOf(child, 'rut-lai')).toBeNull();
		// What is left is that somebody agreed, and took it back; not who.
		const { lending: left, sentences } = await lending.review(OPERATOR, id);
		expect(left).toMatchObject({ status: 'withdrawn', namedAs: null, purpose: 'read-aloud-1' });
		expect(left.withdrawnAt).toBeGreaterThan(left.consentedAt ?? Infinity);
		expect(sentences).toEqual([]);
		expect(await lending.withdraw(guest, token), 'once').toBeNull();
		const audit = await database.db.selectFrom('audit').where('subject', '=', id).selectAll().execute();
		expect(JSON.stringify(audit)).not.toContain('Bà ngoại');
	});

	it('a voice taken back while the book is made is not published', async () => {
		const { id, publicationId, token } = await approved('rut-khi-dang-lam');
		const before = (await current(publicationId))?.id;
		await lending.publish(OPERATOR, id);
		meanwhile = () => lending.withdraw(guest, token);
		await runJob(id);
		expect(await status(id)).toBe('withdrawn');
		expect((await current(publicationId))?.id).toBe(before);
		expect(await catalogue.versions(OPERATOR, publicationId)).toHaveLength(1);
	});

	it('a title that got another file meanwhile keeps it, and the desk is asked again', async () => {
		const { id, publicationId } = await approved('tep-khac');
		await lending.publish(OPERATOR, id);
		meanwhile = async () => {
			const opened = { ...openedBook('tep-khac'), originalSha256: sha('another') };
			const version = await catalogue.offerVersion(OPERATOR, publicationId, { opened, fileName: 'b.epub' });
			await catalogue.useVersion(OPERATOR, { id: publicationId, expected: null }, version);
		};
		await runJob(id);
		expect(await lending.review(OPERATOR, id)).toMatchObject({
			...{ fits: false, lending: { status: 'approved' } }
		});
		await expect(lending.publish(OPERATOR, id)).rejects.toThrow('lending-other-file');
	});

	it('two windows of one link: the second recording of a sentence does not lie over the first unheard', async () => {
		const { token } = await lending.invite(OPERATOR, await published('hai-cua-so'));
		await lending.consent(guest, token, AGREED);
		const both = await Promise.allSettled([
			lending.record(guest, token, { n: 1, seen: 0 }, bytes),
			lending.record(guest, token, { n: 1, seen: 0 }, bytes)
		]);
		expect(both.map(({ status: how }) => how).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await lending.lent(guest, token)).sentences[0]?.take).toBe(1);
		await lending.record(guest, token, { n: 1, seen: 1 }, bytes);
	});

	it('a recording that the desk did not hear is not approved by it', async () => {
		const { id, token } = await lending.invite(OPERATOR, await published('chua-nghe'));
		await lending.consent(guest, token, AGREED);
		await recordAll(token);
		const word = { verdict: 'approved', note: '' } as const;
		await expect(lending.judge(OPERATOR, { id, n: 1, take: 1 }, word)).rejects.toThrow('lending-not-now');
		await lending.handIn(guest, token);
		await expect(lending.record(guest, token, { n: 1, seen: 1 }, bytes)).rejects.toThrow('lending-not-now');
		await expect(lending.judge(OPERATOR, { id, n: 1, take: 2 }, word)).rejects.toThrow('take-overtaken');
		await lending.judge(OPERATOR, { id, n: 1, take: 1 }, word);
	});

	it('a link is over after fourteen days, or when there is a new one; taking back is never over', async () => {
		const { id, token } = await lending.invite(OPERATOR, await published('het-han'));
		await lending.consent(guest, token, AGREED);
		await lending.record(guest, token, { n: 1, seen: 0 }, bytes);
		now += LINK_MS + 1;
		await expect(lending.record(guest, token, { n: 2, seen: 0 }, bytes)).rejects.toThrow('lending-link-over');
		expect((await lending.lent(guest, token)).over).toBe(true);
		const renewed = await lending.renewLink(OPERATOR, id);
		await expect(lending.lent(guest, token)).rejects.toThrow('not-found');
		await lending.record(guest, renewed.token, { n: 2, seen: 0 }, bytes);
		now += LINK_MS + 1;
		expect(await lending.withdraw(guest, renewed.token)).toMatchObject({ takes: 2, versions: 0 });

		const unused = await lending.invite(OPERATOR, await published('khong-dung'));
		now += LINK_MS + 1;
		await expect(lending.lent(guest, unused.token)).rejects.toThrow('lending-link-over');
	});

	it('a child at a seat lends no voice, whatever the key; a stranger finds no lending behind an id', async () => {
		const { id, token } = await lending.invite(OPERATOR, await published('tre-em'));
		for (const deed of [
			() => lending.lent(seat, token),
			() => lending.consent(seat, token, AGREED),
			() => lending.record(seat, token, { n: 1, seen: 0 }, bytes)
		])
			await expect(deed).rejects.toMatchObject({ code: 'not-allowed' });
		for (const actor of [guest, teacher, OPERATOR])
			await expect(lending.lent(actor, id)).rejects.toThrow('not-found');
	});

	it('a teacher reads by themselves, and nobody else with the id', async () => {
		await published('co-giao');
		await database.db
			.insertInto('person')
			.values({
				...{ id: 'co-mai', login: 'co-mai', display_name: 'Cô Mai', role: 'teacher', password_hash: '' },
				...{ created_at: 1, disabled_at: null }
			})
			.execute();
		const key = await lending.lendOwn(teacher, 'co-giao');
		await lending.consent(teacher, key, { ...AGREED, namedAs: null });
		await lending.record(teacher, key, { n: 1, seen: 0 }, bytes);
		expect(await lending.mine(teacher)).toMatchObject([
			{ id: key, sentences: 3, recorded: 1, reader: 'Cô Mai' }
		]);
		await expect(lending.lent(guest, key)).rejects.toThrow('not-found');
	});

	it('a title that people have recorded takes no second voice', async () => {
		const { publicationId } = await lentAndPublished('da-co-giong');
		await expect(lending.invite(OPERATOR, publicationId)).rejects.toThrow('lending-has-voice');
	});

	it('a sentence that is recorded while the voice is taken back is not kept', async () => {
		const { id, token } = await lending.invite(OPERATOR, await published('thu-khi-rut'));
		await lending.consent(guest, token, AGREED);
		await Promise.allSettled([
			lending.record(guest, token, { n: 1, seen: 0 }, bytes),
			lending.withdraw(guest, token)
		]);
		const rows = await database.db
			.selectFrom('lending_sentence')
			.where('lending_id', '=', id)
			.selectAll()
			.execute();
		expect([await status(id), rows]).toEqual(['withdrawn', []]);
	});

	it('the file that a voice was lent to stays whole, so that it can come back', async () => {
		const { publicationId, token } = await lentAndPublished('giu-ban-goc');
		for (const name of ['mot', 'hai']) {
			const opened = { ...openedBook('giu-ban-goc'), originalSha256: sha(name) };
			const version = await catalogue.offerVersion(OPERATOR, publicationId, { opened, fileName: name });
			await catalogue.useVersion(OPERATOR, { id: publicationId, expected: null }, version);
		}
		now += 2 * REPLACED_MS;
		await forgetReplacedVersions(database.db, now);
		const base = (await catalogue.versions(OPERATOR, publicationId)).find(
			(file) => file.fileName === 'giu-ban-goc.epub' && file.sha256 === sha('giu-ban-goc')
		);
		expect(base?.kept).toBe(true);
		expect(await lending.withdraw(guest, token)).toMatchObject({ versions: 1 });
		expect((await current(publicationId))?.fileName).toBe('hai');
	});
});
