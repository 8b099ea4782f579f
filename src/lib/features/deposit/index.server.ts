import type { Readable } from 'node:stream';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { isStaff, OPERATOR, type Actor } from '#lib/features/accounts/index.ts';
import { draftDetails, draftSlug, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import type { KnownTitle } from '#lib/features/catalogue/index.ts';
import type { CheckCode, CheckMessage } from '#lib/publication/check-message.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles } from '#lib/server/jobs/worker.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Cleared } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';
import { isSettled, tidyFileName, type Intake, type IntakeCursor } from './intake.ts';
import type { IntakeStore, Outcome } from './intake-store.ts';
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

const refusal = (code: CheckCode, facts: CheckMessage['facts'] = {}): CheckMessage => ({
	severity: 'refuse',
	code,
	where: null,
	facts
});

export type Deposits = ReturnType<typeof createDeposits>;

/** A file that is about to be sent. */
export interface Announced {
	readonly fileName: string;
	readonly bytes: number;
	/** Id of the title whose file it corrects. */
	readonly replaces?: string | undefined;
}

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

	async function settleAs(id: string, outcome: Outcome): Promise<void> {
		await store.settled(id, outcome, clock());
		await uploads.remove(id);
	}
	const refuse = (intake: Pick<Intake, 'id' | 'replaces'>, checkMessages: readonly CheckMessage[]) =>
		settleAs(intake.id, {
			status: 'refused',
			checkMessages,
			publicationId: intake.replaces,
			versionId: null
		});
	/** Another title has this very file: the librarian is led there. */
	const refuseKnown = (intake: Intake, { id, title }: Pick<KnownTitle, 'id' | 'title'>) =>
		settleAs(intake.id, {
			status: 'refused',
			checkMessages: [refusal('file-known', { title })],
			publicationId: id,
			versionId: null
		});

	/** Opens the file, and makes a draft of it or a version that waits. */
	async function takeIn(actor: Actor, intake: Intake): Promise<Outcome> {
		const { id, fileName, replaces } = intake;
		const opened = await open(uploads.fileOf(id), fileName);
		const { checkMessages } = opened;
		if (replaces) {
			const versionId = await catalogue.offerVersion(actor, replaces, { opened, fileName });
			return { status: 'checked', checkMessages, publicationId: replaces, versionId };
		}
		const draft = await catalogue.admit(actor, opened, {
			slug: draftSlug(opened.metadata.title),
			details: draftDetails(opened.metadata),
			source: 'upload',
			sourceHash: `intake:${id}`,
			fileName
		});
		return { status: 'checked', checkMessages, publicationId: draft.id, versionId: draft.versionId };
	}

	const check = handles(JOBS.checkIntake, {
		async handle({ id }) {
			const intake = await store.byId(id);
			if (!intake) return;
			// The worker died between the outcome and clearing the file away.
			if (isSettled(intake)) return uploads.remove(id);
			if (!(await store.checking(id, clock()))) return;
			// The id of the upload is the source: a job that runs twice finds its own draft again.
			const own = await catalogue.knownSource(OPERATOR, `intake:${id}`);
			if (own)
				return settleAs(id, {
					status: 'checked',
					checkMessages: [],
					publicationId: own.id,
					versionId: own.versionId
				});
			// Who sent the file may have left meanwhile: nothing is taken in for somebody who may not.
			const actor = await actorFor(intake.personId);
			if (!actor || !isStaff(actor)) return refuse(intake, [refusal('sender-not-staff')]);
			// Asked first: opening is dear. Asked again when it is written.
			const sha256 = await uploads.sha256(id);
			const [known] = await catalogue.titlesWithFile(actor, sha256, intake.replaces ?? undefined);
			if (known) return refuseKnown(intake, known);
			try {
				await settleAs(id, await takeIn(actor, intake));
			} catch (error) {
				if (error instanceof PublicationRefused) return refuse(intake, error.checkMessages);
				if (error instanceof Conflict && error.code === 'file-known')
					return refuseKnown(intake, { id: String(error.facts.id), title: String(error.facts.title) });
				throw error;
			}
		},
		/** Nobody waits at "being checked" for ever: the librarian is told to send the file again. */
		async failedForGood({ id }) {
			const intake = await store.byId(id);
			if (intake) await refuse(intake, [refusal('opener-failed')]);
		}
	});

	return {
		limit,
		jobs: [check],

		/** Announces an upload; its id names the file in the upload folder. `replaces`: the title that it is a corrected file of. */
		async begin(actor: Actor, { fileName, bytes, replaces }: Announced): Promise<string> {
			const personId = staff(actor);
			if (replaces) await catalogue.record(actor, replaces);
			if (!(bytes >= 1)) throw new InvalidInput('upload-empty');
			if (bytes > limit)
				throw new InvalidInput('upload-too-large', { limit: `${Math.floor(limit / 1_048_576)} MB` });
			const id = newId(clock());
			await store.open(
				{ id, personId, fileName: tidyFileName(fileName), bytes, replaces: replaces ?? null },
				clock()
			);
			return id;
		},

		/** All bytes are there: the check begins. */
		async arrived(actor: Actor, id: string): Promise<void> {
			staff(actor);
			await store.received(id, clock());
		},

		/** A whole file in one form, for browsers without script. */
		async takeForm(actor: Actor, announced: Announced, stream: Readable): Promise<string> {
			const id = await this.begin(actor, announced);
			await uploads.write(id, stream, limit);
			await store.received(id, clock());
			return id;
		},

		/** May this actor send bytes? For the upload protocol, before it touches a file. */
		mayUpload(actor: Actor): boolean {
			return isStaff(actor);
		},

		/** A page of the files that came in, newest first; `next` goes on. */
		async recent(actor: Actor, before: IntakeCursor | null = null) {
			staff(actor);
			const found = await store.recent(RECENT + 1, before);
			const intakes = found.slice(0, RECENT);
			const last = found.length > RECENT ? intakes.at(-1) : undefined;
			return { intakes, next: last ? { createdAt: last.createdAt, id: last.id } : null };
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
