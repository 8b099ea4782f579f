/** What is said of a recording that is not kept; its sentences stand in `messages`. */
export const TAKE_REFUSALS = ['take-unreadable', 'take-too-long', 'take-silent'] as const;
export type TakeRefusal = (typeof TAKE_REFUSALS)[number];

export class TakeRefused extends Error {
	readonly code: TakeRefusal;

	constructor(code: TakeRefusal) {
		super(code);
		this.code = code;
	}
}
