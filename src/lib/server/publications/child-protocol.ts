import type { OpenedPublication } from './manifest.ts';
import type { CheckMessage } from '#lib/publication/check-message.ts';
import type { Limits } from './limits.ts';

/** What the parent writes on the child's standard input. */
export interface OpeningOrder {
	readonly file: string;
	readonly fileName: string;
	readonly stagingFolder: string;
	readonly limits: Limits;
}

/** The order as it is sent. */
export interface SentOrder extends OpeningOrder {
	/** Process id of whoever waits for the answer. A library that still runs while its program is being upgraded does not say it. */
	readonly asker?: number;
}

/** What the child leaves in `answer.json` of the staging folder. */
export type OpeningAnswer = OpeningOutcome & {
	/** The most memory it had, resident. */
	readonly peakBytes: number;
};

export type OpeningOutcome =
	| { readonly opened: OpenedPublication }
	| { readonly refused: readonly CheckMessage[] }
	/** A defect of ours; for the log. */
	| { readonly failed: string };

export const ANSWER_FILE = 'answer.json';
export const BLOB_FOLDER = 'blobs';
