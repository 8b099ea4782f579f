import type { Kysely } from 'kysely';
import type { Tables } from './database/schema.ts';
import type { JobKind } from './jobs/job-kinds.ts';
import type { JobQueue } from './ports/job-queue.ts';

/** What features tell each other: a name in the library's words, and what it is about. */
export interface Events {
	/** A title was taken in, described, published or withdrawn. */
	'publication.changed': { readonly id: string };
	/** The voice of the library has read the first words of it. */
	'publication.said': { readonly id: string };
	/** All bytes of a deposited file are there. */
	'intake.received': { readonly id: string };
}
export type EventName = keyof Events;

export interface EventBus {
	/** A job does what follows from the event. Wired in `app.ts` alone, before anything is announced. */
	on<Name extends EventName>(event: Name, job: JobKind<Events[Name]>): void;
	/**
	 * Writes the event with the change that it tells of: a job a subscriber, in the same transaction. So nothing is announced that was
	 * not written, and nothing written is left unannounced, whatever dies in between.
	 */
	announce<Name extends EventName>(tx: Kysely<Tables>, event: Name, payload: Events[Name]): Promise<void>;
}

export function createEventBus(jobs: JobQueue): EventBus {
	const subscribers = new Map<EventName, ((tx: Kysely<Tables>, payload: never) => Promise<void>)[]>();
	return {
		on(event, job) {
			const known = subscribers.get(event) ?? [];
			subscribers.set(event, [...known, (tx, payload) => jobs.add(tx, job, payload)]);
		},
		async announce(tx, event, payload) {
			for (const deliver of subscribers.get(event) ?? []) await deliver(tx, payload as never);
		}
	};
}
