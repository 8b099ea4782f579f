import { sql, type Kysely, type Transaction } from 'kysely';
import { Conflict, NotFound } from '#lib/domain-error.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import type { JobQueue } from '#lib/server/ports/job-queue.ts';
import type { Unit, UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { Lending } from './lending.ts';
import type { LendingChange, LendingStore, Sentence, VoicedVersions } from './lending-store.ts';
import { createLendingReads, SENTENCE, toLending, toSentence } from './lending-rows.server.ts';

/** Rows a statement: below the limits on bound values. */
const ROWS = 200;

interface Deps {
	readonly db: Kysely<Tables>;
	readonly work: UnitOfWork;
	readonly blobs: BlobAdmission;
	readonly jobs: JobQueue;
	readonly versions: VoicedVersions;
}

/** Reads the lending and holds it until the unit ends. */
async function held(tx: Transaction<Tables>, id: string): Promise<Lending> {
	// A write of nothing holds the row on either database.
	const row = await tx
		.updateTable('lending')
		.set({ version: sql`version` })
		.where('id', '=', id)
		.returningAll()
		.executeTakeFirst();
	if (!row) throw new NotFound('lending');
	return toLending(row);
}

async function write(unit: Unit, lending: Lending, verb: string, change: LendingChange): Promise<void> {
	const { link, status = lending.status, namedAs = lending.namedAs, purpose, withdrawnAt } = change;
	const version = lending.version + 1;
	await unit.tx
		.updateTable('lending')
		.set({
			...{ status, named_as: namedAs, updated_at: unit.now, version },
			...(purpose && { purpose, consented_at: unit.now }),
			...(withdrawnAt && { withdrawn_at: withdrawnAt }),
			...(link && { token_hash: link.tokenHash, token_ends_at: link.endsAt })
		})
		.where('id', '=', lending.id)
		.execute();
	// No name: what the person agreed to is kept, not who they are.
	await unit.audit({
		...{ verb: `lending.${verb}`, subject: lending.id, version },
		before: { status: lending.status },
		after: { status, ...(purpose && { purpose }), ...(link && { link: 'new' }) }
	});
}

export function createLendingStore({ db, work, blobs, jobs, versions }: Deps): LendingStore {
	const sentencesIn = async (tx: Kysely<Tables>, id: string): Promise<Sentence[]> => {
		const rows = await tx
			.selectFrom('lending_sentence')
			.where('lending_id', '=', id)
			.select(SENTENCE)
			.orderBy('n')
			.execute();
		return rows.map(toSentence);
	};
	const sentenceIn = async (tx: Kysely<Tables>, id: string, n: number): Promise<Sentence> => {
		const row = await tx
			.selectFrom('lending_sentence')
			.where('lending_id', '=', id)
			.where('n', '=', n)
			.select(SENTENCE)
			.executeTakeFirst();
		if (!row) throw new NotFound('sentence');
		return toSentence(row);
	};

	return {
		...createLendingReads(db),
		sentences: (id) => sentencesIn(db, id),

		open: (by, { title, readerId, link, sentences }) =>
			work.run(by, async (unit) => {
				const { tx, now } = unit;
				const id = newId(now);
				await tx
					.insertInto('lending')
					.values({
						...{ id, publication_id: title.publicationId, version_id: title.versionId, status: 'invited' },
						...{ made_by: by ?? '', reader_id: readerId },
						...{ token_hash: link?.tokenHash ?? null, token_ends_at: link?.endsAt ?? null },
						...{ named_as: null, purpose: null, consented_at: null, withdrawn_at: null },
						...{ created_at: now, updated_at: now }
					})
					.execute();
				const rows = sentences.map((one) => ({
					...{ lending_id: id, ...one, verdict: null, sha256: null, bytes: null, milliseconds: null }
				}));
				for (let at = 0; at < rows.length; at += ROWS)
					await tx
						.insertInto('lending_sentence')
						.values(rows.slice(at, at + ROWS))
						.execute();
				await unit.audit({
					...{ verb: 'lending.invite', subject: id, version: 1 },
					after: { status: 'invited', publication: title.publicationId }
				});
				return id;
			}),

		change: (by, id, verb, decide) =>
			work.run(by, async (unit) => {
				const lending = await held(unit.tx, id);
				const change = decide(lending, await sentencesIn(unit.tx, id), unit);
				await write(unit, lending, verb, change);
				if (change.status === 'publishing') await jobs.add(unit.tx, JOBS.publishLentVoice, { id });
			}),

		keepTake: (by, { id, n, seen }, { sha256, bytes, milliseconds }, judge) =>
			blobs.admit(by, [sha256], async ({ tx, now }) => {
				judge(await held(tx, id));
				const { take } = await sentenceIn(tx, id, n);
				if (take !== seen) throw new Conflict('lending-take-overtaken');
				await tx
					.updateTable('lending_sentence')
					.set({ ...{ sha256, bytes, milliseconds, take: take + 1, verdict: null, note: '' } })
					.where('lending_id', '=', id)
					.where('n', '=', n)
					.execute();
				await tx.updateTable('lending').set({ updated_at: now }).where('id', '=', id).execute();
				return take + 1;
			}),

		judgeSentence: (by, { id, n }, { verdict, note }, judge) =>
			work.run(by, async ({ tx }) => {
				const lending = await held(tx, id);
				judge(lending, await sentenceIn(tx, id, n));
				await tx
					.updateTable('lending_sentence')
					.set({ verdict, note: verdict === 'returned' ? note : '' })
					.where('lending_id', '=', id)
					.where('n', '=', n)
					.execute();
			}),

		publish: (by, { id, publicationId, versionId }, file, judge) =>
			versions.useVoiced(by, publicationId, { ...file, base: versionId }, async (unit, made) => {
				const lending = await held(unit.tx, id);
				await write(unit, lending, 'publish', judge(lending));
				await unit.tx.insertInto('lending_version').values({ version_id: made, lending_id: id }).execute();
			}),

		async takeBack(by, { id, publicationId, versionId }, judge) {
			let takes = { count: 0, bytes: 0 };
			let again = false;
			const gone = await versions.dropVoiced(by, publicationId, versionId, async (unit) => {
				const { tx } = unit;
				const lending = await held(tx, id);
				const change = judge(lending, unit.now);
				if (!change) {
					again = true;
					return [];
				}
				const rows = await tx
					.deleteFrom('lending_sentence')
					.where('lending_id', '=', id)
					.returning(['sha256', 'bytes'])
					.execute();
				const kept = rows.filter(({ sha256 }) => sha256 !== null);
				takes = { count: kept.length, bytes: kept.reduce((sum, one) => sum + Number(one.bytes), 0) };
				await write(unit, lending, 'withdraw', change);
				const made = await tx
					.deleteFrom('lending_version')
					.where('lending_id', '=', id)
					.returning('version_id')
					.execute();
				return made.map((row) => row.version_id);
			});
			return again ? null : { ...gone, takes: takes.count, bytes: gone.bytes + takes.bytes };
		}
	};
}
