import type { CheckMessage } from '#lib/publication/check-message.ts';
import type { Intake, IntakeCursor } from './intake.ts';

/** How the check of a file ended. */
export interface Outcome {
	readonly status: 'checked' | 'refused';
	readonly checkMessages: readonly CheckMessage[];
	readonly publicationId: string | null;
	readonly versionId: string | null;
}

/** What the intake of files needs kept. */
export interface IntakeStore {
	/** `NotFound` when the title that it is to replace the file of is gone. */
	open(
		intake: Pick<Intake, 'id' | 'personId' | 'fileName' | 'bytes' | 'replaces'>,
		now: number
	): Promise<void>;
	byId(id: string): Promise<Intake | null>;
	/** Newest first, older than `before`. */
	recent(limit: number, before: IntakeCursor | null): Promise<readonly Intake[]>;
	/** Uploads that have not been received: some of them may have arrived whole before a crash. */
	uploading(): Promise<readonly Intake[]>;
	/** Received, together with the job that checks it. Does nothing when it was received before. */
	received(id: string, now: number): Promise<void>;
	/** False when the work on it has ended, or it is gone. */
	checking(id: string, now: number): Promise<boolean>;
	/** Does nothing when the work on it has ended: of two workers the first one's outcome stays. */
	settled(id: string, outcome: Outcome, now: number): Promise<void>;
	/** An upload that never arrived, whose bytes are cleared away. False, and nothing is done, when it has arrived meanwhile. */
	forget(id: string): Promise<boolean>;
	/** Ids of all whose file is still needed: on its way, or waiting to be checked. */
	awaited(): Promise<ReadonlySet<string>>;
}
