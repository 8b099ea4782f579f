import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openDatabase, type Database } from '#lib/server/database/connection.ts';
import { LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';

/** A dead worker's job is taken over after its lease; a busy machine takes its time. */
export const WAIT = { timeout: 120_000, interval: 250 };

/** A built library on a folder of its own that may be killed at any moment, with a librarian who is signed in. */
export class KilledLibrary {
	readonly dataDir = mkdtempSync(join(tmpdir(), 'vuon-sach-killed-'));
	readonly server = new ServerProcess(this.dataDir);
	cookie = '';
	#begun = new Map<string, readonly unknown[]>();

	/** Each is a script and its arguments, run before the library opens. */
	async open(...scripts: string[][]): Promise<void> {
		await this.server.run('tests/support/seed.ts');
		for (const script of scripts) await this.server.run(...script);
		await this.server.start();
		this.cookie = await this.server.signIn(LIBRARIAN.login, PASSWORD);
	}

	async close(): Promise<void> {
		await this.server.kill();
		rmSync(this.dataDir, { recursive: true, force: true });
	}

	async restart(): Promise<void> {
		await this.server.kill();
		await this.server.start();
	}

	get headers() {
		return { cookie: this.cookie, origin: this.server.origin };
	}

	/** What the database holds, read past the process, also while it is dead. */
	async look<T>(read: (db: Database['db']) => Promise<T>): Promise<T> {
		const database = openDatabase(join(this.dataDir, 'library.sqlite'));
		try {
			return await read(database.db);
		} finally {
			await database.close();
		}
	}

	/** Waits until a worker takes up a job of the kind that waits now or comes soon. */
	async untilJobBegins(kind: string): Promise<void> {
		await this.look(async (db) => {
			const begun = async () => {
				const jobs = await db
					.selectFrom('job')
					.select('id')
					.where('kind', '=', kind)
					.where('status', '!=', 'pending')
					.execute();
				return jobs.length;
			};
			const before = this.#begun.get(kind)?.length ?? 0;
			await expect.poll(begun, { timeout: 60_000, interval: 2 }).toBeGreaterThan(before);
		});
	}

	/** All jobs are done; none failed. What begins afterwards is new. */
	async untilAllJobsDone(): Promise<void> {
		const open = () =>
			this.look((db) =>
				db
					.selectFrom('job')
					.select(['kind', 'status'])
					.where('status', '!=', 'done')
					.where('kind', '!=', 'library.housekeeping')
					.execute()
			);
		await expect.poll(open, WAIT).toEqual([]);
		const done = await this.look((db) => db.selectFrom('job').select('kind').execute());
		this.#begun = Map.groupBy(done, (job) => job.kind);
	}

	/** Slugs that a search by the oldest band answers. */
	async found(words: string): Promise<string[]> {
		const query = new URLSearchParams({ band: 'qua', q: words });
		const answer = await fetch(`${this.server.origin}/api/search?${query}`);
		const { hits } = (await answer.json()) as { hits: { slug: string }[] };
		return hits.map((hit) => hit.slug);
	}

	/** As a child of the oldest band asks. */
	async status(path: string): Promise<number> {
		const answer = await fetch(this.server.origin + path, { headers: { cookie: 'band=qua' } });
		await answer.arrayBuffer();
		return answer.status;
	}
}
