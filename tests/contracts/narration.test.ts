import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { createDiscoveryStore } from '#lib/features/discovery/index.server.ts';
import { createNarration, createNarrationStore } from '#lib/features/narration/index.server.ts';
import { createReadingStore } from '#lib/features/reading/reading-store.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import type { BlobInfo } from '#lib/server/ports/blob-store.ts';
import type { SentenceToSay, VoiceProvider } from '#lib/server/ports/voice-provider.ts';
import { voicePath, type VoiceTrack } from '#lib/publication/voice-track.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ELDEST: Actor = { ...GUEST, band: 'qua' };
const PAGE = `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi"><head><title>x</title></head><body>
	<h1>Khu vườn</h1><p>Ngày xửa ngày xưa. Có một khu vườn.</p></body></html>`;

describe.each(DIALECTS)('the voice of the library on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let asked: string[];
	let told: SentenceToSay[][];
	let now = Date.now();
	const kept = new Map<string, Uint8Array>();
	/** A word takes a tenth of a second. */
	const voice: VoiceProvider = {
		...{ id: 'test-1', members: [], rest() {} },
		async say(sentences) {
			told.push([...sentences]);
			let at = 0;
			return {
				sound: new TextEncoder().encode(`OggS${told.length}`),
				sentences: sentences.map(({ words, pause }) => {
					const begin = at;
					at += words.length / 10 + pause;
					return { begin, end: begin + words.length / 10, words: words.map((_, n) => begin + n / 10) };
				})
			};
		}
	};
	const blobs = {
		get: async () => new TextEncoder().encode(PAGE),
		async put(bytes: Uint8Array): Promise<BlobInfo> {
			kept.set(sha(bytes), bytes);
			return { sha256: sha(bytes), bytes: bytes.length };
		}
	};

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database)) });
	});
	afterAll(() => database.close());

	const narrationWith = (speaks: VoiceProvider | null) => {
		const { db, blobs: admission } = unitOfWorkOn(database);
		[asked, told] = [[], []];
		return createNarration({
			store: createNarrationStore({ db, blobs: admission }),
			...{ blobs, voice: speaks, clock: () => now },
			ask: async (id) => void asked.push(id)
		});
	};
	const say = (id: string, narration = narrationWith(voice)) =>
		narration.jobs[0]?.handle({ id }, new AbortController().signal);

	async function published(slug: string) {
		const { id } = await catalogue.admit(OPERATOR, openedBook(slug), {
			...{ slug, details: detailsOf(slug), source: 'upload', sourceHash: slug, fileName: `${slug}.epub` }
		});
		await catalogue.publish(OPERATOR, { id, expected: null });
		return id;
	}
	const voiceOf = async (slug: string) => {
		const title = await createReadingStore(database.db).titleBySlug(slug);
		return { versionId: title?.versionId ?? '', voice: title?.voice ?? null };
	};

	it('says what is published, sentence by sentence, and the reader finds the track', async () => {
		const id = await published('vuon');
		expect((await voiceOf('vuon')).voice).toBeNull();
		await say(id);
		const { versionId, voice: found } = await voiceOf('vuon');
		expect(found).toEqual({ id: 'test-1', upTo: 0 });
		expect(told.flat().map(({ words }) => words.join(' '))).toEqual([
			'Khu vườn',
			'Ngày xửa ngày xưa.',
			'Có một khu vườn.'
		]);
		const file = await createReadingStore(database.db).resource(versionId, voicePath('test-1', 0));
		const track = JSON.parse(new TextDecoder().decode(kept.get(file?.sha256 ?? ''))) as VoiceTrack;
		expect(track.sounds).toEqual([voicePath('test-1', 0, 0)]);
		expect(track.blocks.map(({ length }) => length)).toEqual([8, 35]);
		expect(track.blocks[1]?.sentences[1]).toMatchObject({
			from: 19,
			to: 35,
			sound: 0,
			words: [
				[19, 21, 1.85],
				[22, 25, 1.95],
				[26, 29, 2.05],
				[30, 35, 2.15]
			]
		});
		expect(asked, 'it asks for what is left').toEqual([id]);
	});

	it('from its first words on the page of the title offers to listen, and the search knows it', async () => {
		const id = await published('nghe-duoc');
		const audio = async () => (await createDiscoveryStore(database.db).indexable(id))?.document.hasAudio;
		const page = async () => (await catalogue.publication(ELDEST, 'nghe-duoc')).publication;
		expect([(await page()).listenable, await audio()]).toEqual([false, false]);
		await database.db.deleteFrom('job').execute();
		await say(id);
		const waiting = await database.db.selectFrom('job').select(['kind', 'payload']).execute();
		expect(waiting).toEqual([{ kind: JOBS.indexPublication.name, payload: JSON.stringify({ id }) }]);
		expect([(await page()).listenable, await audio()]).toEqual([true, true]);
		expect((await page()).offers).toContain('read-aloud');
	});

	it('what is said already, twice at once, a draft and what was withdrawn are not said again', async () => {
		const id = await published('hai-lan');
		await Promise.all([say(id), say(id)]);
		const { versionId } = await voiceOf('hai-lan');
		const rows = await database.db
			.selectFrom('voice_track')
			.where('version_id', '=', versionId)
			.select('position')
			.execute();
		expect(rows).toEqual([{ position: 0 }]);
		await say(id);
		expect([told, asked]).toEqual([[], []]);

		const withdrawn = await published('rut-lai');
		await catalogue.withdraw(OPERATOR, { id: withdrawn, expected: null }, 'để thử');
		await say(withdrawn);
		expect(told).toEqual([]);
	});

	it('a library without a voice says nothing, and one that gets it asks for all', async () => {
		const id = await published('im-lang');
		const silent = narrationWith(null);
		await say(id, silent);
		await silent.askForAll();
		expect([told, asked]).toEqual([[], []]);
		const narration = narrationWith(voice);
		await narration.askForAll();
		expect(asked).toEqual([id]);
		const done: string[] = [];
		await narration.sayNow([], ({ slug, sections }) => done.push(`${slug} ${sections}`));
		expect(done).toEqual(['im-lang 1']);
	});

	it('who is called off leaves what is said, and the rest is said later', async () => {
		const id = await published('dang-do');
		const off = new AbortController();
		off.abort();
		await expect(narrationWith(voice).jobs[0]?.handle({ id }, off.signal)).rejects.toThrow();
		expect((await voiceOf('dang-do')).voice).toBeNull();
		await say(id);
		expect((await voiceOf('dang-do')).voice).not.toBeNull();
	});

	it('a new voice takes over when it has said all; what the old one said goes a day later', async () => {
		const id = await published('giong-moi');
		await say(id);
		const { versionId } = await voiceOf('giong-moi');
		const other: VoiceProvider = { ...voice, id: 'test-2' };
		const files = async (of: string) =>
			(
				await database.db
					.selectFrom('resource')
					.where('version_id', '=', versionId)
					.where('path', 'like', `@voice/${of}/%`)
					.select('path')
					.execute()
			).length;
		const narration = narrationWith(other);
		await narration.clearSuperseded();
		expect(await files('test-1')).toBe(2);
		await say(id, narration);
		expect((await voiceOf('giong-moi')).voice?.id).toBe('test-2');
		await narration.clearSuperseded();
		expect([await files('test-1'), await files('test-2')]).toEqual([2, 2]);
		now += 2 * 86_400_000;
		await narration.clearSuperseded();
		expect([await files('test-1'), await files('test-2')]).toEqual([0, 2]);
		expect((await voiceOf('giong-moi')).voice).toEqual({ id: 'test-2', upTo: 0 });
	});

	it('of a PDF its flowing text is said, part by part, in the order of the parts', async () => {
		const id = await published('trang-in');
		const { versionId } = await voiceOf('trang-in');
		await database.db.updateTable('publication').set({ form: 'pdf' }).where('id', '=', id).execute();
		for (const path of ['text/part-10.xhtml', 'text/part-2.xhtml', 'text/part-1.xhtml', 'text/page-1.xhtml'])
			await database.db
				.insertInto('resource')
				.values({ version_id: versionId, path, sha256: path, media_type: 'application/xhtml+xml', bytes: 1 })
				.execute();
		await say(id);
		const rows = await database.db
			.selectFrom('voice_track')
			.where('version_id', '=', versionId)
			.select('position')
			.orderBy('position')
			.execute();
		expect(rows.map(({ position }) => position)).toEqual([0, 1, 9]);
		expect((await voiceOf('trang-in')).voice).toEqual({ id: 'test-1', upTo: 9 });
		await say(id);
		expect(told).toEqual([]);
	});
});
