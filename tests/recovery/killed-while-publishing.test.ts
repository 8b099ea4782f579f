import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KilledLibrary } from './library.ts';

const BURST = 8;
/** The moment of the kill: the requests were just sent, so many answers had come, or the first title was being indexed. */
const MOMENTS = [0, 2, BURST, 'indexing'] as const;

interface Book {
	readonly id: string;
	readonly slug: string;
	readonly title: string;
	readonly status: string;
	readonly version_id: string | null;
	readonly shelves: number;
}

describe('after kill -9 while a librarian publishes', () => {
	const library = new KilledLibrary();
	beforeAll(() => library.open(['tests/recovery/drafts.ts', String(BURST * MOMENTS.length)]), 240_000);
	afterAll(() => library.close());

	const books = (): Promise<Book[]> =>
		library.look((db) =>
			db
				.selectFrom('publication')
				.leftJoin('shelf_entry', (join) =>
					join.onRef('publication_id', '=', 'publication.id').on('shelf', '=', 'all')
				)
				.where('slug', 'like', 'dom-dom-%')
				.select(['id', 'slug', 'title', 'status', 'version_id'])
				.select((row) => row.fn.count<number>('shelf').as('shelves'))
				.groupBy(['id', 'slug', 'title', 'status', 'version_id'])
				.execute()
		);

	async function publish(id: string): Promise<boolean> {
		const status = await library.server.publish(id, library.cookie).catch(() => null);
		if (status !== null && status !== 303) throw new Error(`publishing was answered with ${status}`);
		return status !== null;
	}

	/** Publishes all at once, kills the library at the moment; the ids that were answered as published. */
	async function publishUntil(moment: (typeof MOMENTS)[number], ids: readonly string[]): Promise<string[]> {
		const answered: string[] = [];
		let reached = () => {};
		const due = new Promise<void>((resolve) => (reached = resolve));
		if (moment === 0) setTimeout(reached, 15);
		const requests = ids.map(async (id) => {
			if (!(await publish(id))) return;
			answered.push(id);
			if (answered.length === moment) reached();
		});
		if (moment === 'indexing') await library.untilJobBegins('discovery.index');
		else await Promise.race([due, Promise.allSettled(requests)]);
		await library.server.kill();
		await Promise.all(requests);
		return answered;
	}

	/** What the outside sees of a title, on every way to it. */
	async function seen({ slug, title, version_id }: Book) {
		return {
			found: (await library.found(title)).includes(slug),
			page: await library.status(`/books/${slug}`),
			text: await library.status(`/books/${slug}/text/1`),
			file: await library.status(`/api/resources/${version_id}/OEBPS/c1.xhtml`)
		};
	}
	const OPEN = { found: true, page: 200, text: 200, file: 200 };
	const CLOSED = { found: false, page: 404, text: 404, file: 404 };

	it.each(MOMENTS.map((moment, round) => ({ moment, round })))(
		'killed at $moment (round $round): what was answered is published, a title is whole or unseen',
		async ({ moment }) => {
			const drafts = (await books()).filter((book) => book.status === 'draft').slice(0, BURST);
			const answered = await publishUntil(
				moment,
				drafts.map((book) => book.id)
			);

			const after = await books();
			for (const book of after) expect(book.shelves, book.slug).toBe(book.status === 'published' ? 1 : 0);
			for (const id of answered) expect(after.find((book) => book.id === id)?.status).toBe('published');
			const jobs = await library.look((db) => db.selectFrom('job').select('payload').execute());
			for (const { id, status } of after)
				if (status === 'published')
					expect(jobs, 'saved and will be indexed are one').toContainEqual({
						payload: JSON.stringify({ id })
					});

			await library.server.start();
			await library.untilAllJobsDone();
			const chosen = new Set(drafts.map((book) => book.id));
			for (const book of (await books()).filter(({ id }) => chosen.has(id)))
				expect(await seen(book), book.slug).toEqual(book.status === 'published' ? OPEN : CLOSED);
		},
		240_000
	);

	it('what was cut off can be published again, and everything is there', async () => {
		for (const book of await books()) if (book.status === 'draft') await publish(book.id);
		await library.untilAllJobsDone();
		for (const book of await books()) expect(await seen(book), book.slug).toEqual(OPEN);
	}, 240_000);
});
