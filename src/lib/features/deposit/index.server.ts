import type { Readable } from 'node:stream';
import { InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { isStaff, OPERATOR, type Actor } from '#lib/features/accounts/index.ts';
import { draftDetails, draftSlug, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles } from '#lib/server/jobs/worker.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Cleared } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';
import { isSettled, tidyFileName, type Intake } from './intake.ts';
import type { IntakeStore } from './intake-store.ts';
import type { UploadFolder } from './upload-folder.ts';

export { createIntakeStore } from './intake-store.server.ts';
export { createUploadFolder } from './upload-folder.server.ts';

/** An upload goes on within days: a weekend without network. */
const ABANDONED_MS = 3 * 86_400_000;
/** An opening takes minutes. */
const LEFTOVER_MS = 86_400_000;
const RECENT = 20;

interface Deps {
	readonly store: IntakeStore;
	readonly uploads: UploadFolder;
	readonly catalogue: Catalogue;
	/** A person as an actor, as they are now; null when they may not sign in any more. */
	readonly actorFor: (personId: string) => Promise<Actor | null>;
	/** Opens an untrusted file; throws `PublicationRefused`. */
	readonly open: (file: string, fileName: string) => Promise<OpenedPublication>;
	readonly clock: Clock;
	/** Largest file, bytes. */
	readonly limit: number;
}

export type Deposits = ReturnType<typeof createDeposits>;

export function createDeposits({ store, uploads, catalogue, actorFor, open, clock, limit }: Deps) {
	function staff(actor: Actor): string {
		if (!isStaff(actor) || !actor.person) throw new NotAllowed();
		return actor.person.id;
	}

	/** An upload that arrived whole but whose last step was cut off by a crash goes on from here. */
	async function settle(intake: Intake): Promise<void> {
		if (intake.status !== 'uploading') return;
		if ((await uploads.sizeOf(intake.id)) === intake.bytes) await store.received(intake.id, clock());
	}

	async function refuse(id: string, code: 'opener-failed' | 'sender-not-staff'): Promise<void> {
		const checkMessages = [{ severity: 'refuse', code, where: null, facts: {} }] as const;
		await store.settled(id, { status: 'refused', checkMessages, publicationId: null }, clock());
		await uploads.remove(id);
	}

	const check = handles(JOBS.checkIntake, {
		async handle({ id }) {
			const intake = await store.byId(id);
			if (!intake) return;
			// The worker died between the outcome and clearing the file away.
			if (isSettled(intake)) return uploads.remove(id);
			if (!(await store.checking(id, clock()))) return;
			// The id of the upload is the source: a job that runs twice finds its own draft again.
			const known = await catalogue.knownSource(OPERATOR, `intake:${id}`);
			if (known) {
				await store.settled(id, { status: 'checked', checkMessages: [], publicationId: known.id }, clock());
				return uploads.remove(id);
			}
			// Who sent the file may have left meanwhile: nothing is taken in for somebody who may not.
			const actor = await actorFor(intake.personId);
			if (!actor || !isStaff(actor)) return refuse(id, 'sender-not-staff');
			try {
				const opened = await open(uploads.fileOf(id), intake.fileName);
				const slug = draftSlug(opened.metadata.title);
				const draft = await catalogue.admit(actor, opened, {
					slug,
					details: draftDetails(opened.metadata),
					source: 'upload',
					sourceHash: `intake:${id}`
				});
				await store.settled(
					id,
					{ status: 'checked', checkMessages: opened.checkMessages, publicationId: draft.id },
					clock()
				);
			} catch (error) {
				if (!(error instanceof PublicationRefused)) throw error;
				await store.settled(
					id,
					{ status: 'refused', checkMessages: error.checkMessages, publicationId: null },
					clock()
				);
			}
			await uploads.remove(id);
		},
		/** Nobody waits at "being checked" for ever: the librarian is told to send the file again. */
		async failedForGood({ id }) {
			await refuse(id, 'opener-failed');
		}
	});

	return {
		limit,
		jobs: [check],

		/** Announces an upload; its id names the file in the upload folder. */
		async begin(actor: Actor, { fileName, bytes }: { fileName: string; bytes: number }): Promise<string> {
			const personId = staff(actor);
			if (!(bytes >= 1)) throw new InvalidInput('upload-empty');
			if (bytes > limit)
				throw new InvalidInput('upload-too-large', { limit: `${Math.floor(limit / 1_048_576)} MB` });
			const id = newId(clock());
			await store.open({ id, personId, fileName: tidyFileName(fileName), bytes }, clock());
			return id;
		},

		/** All bytes are there: the check begins. */
		async arrived(actor: Actor, id: string): Promise<void> {
			staff(actor);
			await store.received(id, clock());
		},

		/** A whole file in one form, for browsers without script. */
		async takeForm(actor: Actor, fileName: string, bytes: number, stream: Readable): Promise<string> {
			const id = await this.begin(actor, { fileName, bytes });
			await uploads.write(id, stream, limit);
			await store.received(id, clock());
			return id;
		},

		/** May this actor send bytes? For the upload protocol, before it touches a file. */
		mayUpload(actor: Actor): boolean {
			return isStaff(actor);
		},

		async recent(actor: Actor): Promise<readonly Intake[]> {
			staff(actor);
			return store.recent(RECENT);
		},

		async intake(actor: Actor, id: string): Promise<Intake> {
			staff(actor);
			const intake = await store.byId(id);
			if (!intake) throw new NotFound('intake');
			return intake;
		},

		/** At start, and now and then: uploads that arrived whole but whose last step was cut off go on. */
		async recover(): Promise<void> {
			for (const intake of await store.uploading()) await settle(intake);
		},

		/** Every night: uploads to which nothing came for days are forgotten, files and folders that nobody waits for are cleared away. */
		async clearAbandoned({ dryRun }: { dryRun: boolean }): Promise<Cleared> {
			const now = clock();
			const awaited = new Set(await store.awaited());
			for (const { id, createdAt } of await store.uploading()) {
				const touchedAt = Math.max(createdAt, (await uploads.touchedAt(id)) ?? 0);
				if (touchedAt >= now - ABANDONED_MS) continue;
				// What arrived at this very moment is awaited all the same.
				if (dryRun || (await store.forget(id))) awaited.delete(id);
			}
			return uploads.clear(awaited, now - LEFTOVER_MS, { dryRun });
		}
	};
}
