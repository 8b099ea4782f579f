import type { CheckMessage } from '#lib/publication/check-message.ts';
import type { Intake } from './intake.ts';

/** What the intake of files needs kept. */
export interface IntakeStore {
	open(intake: { id: string; personId: string; fileName: string; bytes: number }, now: number): Promise<void>;
	byId(id: string): Promise<Intake | null>;
	/** Newest first. */
	recent(limit: number): Promise<readonly Intake[]>;
	/** Uploads that have not been received: some of them may have arrived whole before a crash. */
	uploading(): Promise<readonly Intake[]>;
	/** Received, together with the job that checks it. Does nothing when it was received before. */
	received(id: string, now: number): Promise<void>;
	/** False when the work on it has ended, or it is gone. */
	checking(id: string, now: number): Promise<boolean>;
	/** Does nothing when the work on it has ended: of two workers the first one's outcome stays. */
	settled(
		id: string,
		outcome: {
			status: 'checked' | 'refused';
			checkMessages: readonly CheckMessage[];
			publicationId: string | null;
		},
		now: number
	): Promise<void>;
	/** An upload that never arrived, whose bytes are cleared away. False, and nothing is done, when it has arrived meanwhile. */
	forget(id: string): Promise<boolean>;
	/** Ids of all whose file is still needed: on its way, or waiting to be checked. */
	awaited(): Promise<ReadonlySet<string>>;
}
