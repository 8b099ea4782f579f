/** Only what was begun last counts: each start aborts the one before ("switch map", "take latest"). */
export class Latest {
	#controller: AbortController | null = null;

	/** Begins something: its signal is aborted by the next start or by `stop`. Look at it after every `await`. */
	start(): AbortSignal {
		this.stop();
		this.#controller = new AbortController();
		return this.#controller.signal;
	}

	/** Nothing that is under way counts any more. */
	stop(): void {
		this.#controller?.abort();
		this.#controller = null;
	}
}
