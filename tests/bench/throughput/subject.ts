/** A server that is measured. */
export interface Subject {
	readonly name: string;
	readonly origin: string;
	/** What a returning visitor's browser sends. */
	readonly cookie: string;
	readonly pid: number;
	stop(): Promise<void>;
}
