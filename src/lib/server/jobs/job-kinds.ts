import * as v from 'valibot';

/** A kind of background work: its name in the `job` table and the shape of what it is given. */
export interface JobKind<Payload> {
	readonly name: string;
	readonly payload: v.GenericSchema<unknown, Payload>;
	/** Pending jobs of one key are one job. */
	readonly dedupeKey: (payload: Payload) => string | null;
	readonly maxAttempts: number;
}

export function jobKind<Payload>(
	name: string,
	payload: v.GenericSchema<unknown, Payload>,
	{ once, maxAttempts = 8 }: { once?: (payload: Payload) => string; maxAttempts?: number } = {}
): JobKind<Payload> {
	return { name, payload, maxAttempts, dedupeKey: (given) => (once ? `${name}${once(given)}` : null) };
}

const nothing = v.object({});
const subject = v.object({ id: v.string() });

/** The registry: the only place where the name of a job is written. A name that has landed stays, or a migration renames what waits. */
export const JOBS = {
	indexPublication: jobKind('discovery.index', subject, { once: ({ id }) => `:${id}` }),
	reindex: jobKind('discovery.reindex', nothing, { once: () => '' }),
	checkIntake: jobKind('deposit.check', subject, { maxAttempts: 3 }),
	sayPublication: jobKind('narration.say', subject, { once: ({ id }) => `:${id}`, maxAttempts: 3 }),
	brailPublication: jobKind('formats.braille', subject, { once: ({ id }) => `:${id}`, maxAttempts: 3 }),
	publishLentVoice: jobKind('lending.publish', subject, { once: ({ id }) => `:${id}`, maxAttempts: 3 }),
	housekeeping: jobKind('library.housekeeping', nothing, { once: () => '', maxAttempts: 5 })
};
