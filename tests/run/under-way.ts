import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule, TestSpecification } from 'vitest/node';

/** As `tests/run/all.mjs` reads it. */
interface Progress {
	/** Paths of the files that are not finished yet. */
	waiting: string[];
	/** What runs now, and since when. */
	running: string[];
	passed: number;
	failed: number;
	skipped: number;
	/** File, test and the first line of why, of each that failed. */
	failures: string[];
}

/** Keeps in a file how far a run has come: where one that is given up was, and what is left of it. */
export default class UnderWay implements Reporter {
	readonly #running = new Map<string, string>();
	readonly #waiting = new Set<string>();
	readonly #counts = { passed: 0, failed: 0, skipped: 0 };
	readonly #failures: string[] = [];

	onTestRunStart(specifications: readonly TestSpecification[]) {
		for (const { moduleId } of specifications) this.#waiting.add(moduleId);
	}
	onTestModuleStart(module: TestModule) {
		this.#begin(module.id, module.relativeModuleId);
	}
	onTestCaseReady(test: TestCase) {
		this.#begin(test.id, `${test.module.relativeModuleId} › ${test.fullName}`);
	}
	onTestCaseResult(test: TestCase) {
		this.#running.delete(test.id);
	}
	onTestModuleEnd(module: TestModule) {
		this.#running.delete(module.id);
		this.#waiting.delete(module.moduleId);
		for (const test of module.children.allTests()) {
			const { state, errors } = test.result();
			if (state !== 'pending') this.#counts[state] += 1;
			if (state === 'failed') this.#fell(`${module.relativeModuleId} › ${test.fullName}`, errors);
		}
		this.#fell(module.relativeModuleId, module.errors());
		this.#write();
	}
	onTestRunEnd(_modules: readonly TestModule[], stray: readonly SerializedError[]) {
		this.#fell('outside of the tests', stray);
		this.#begin('end', 'what is put away after the last test');
	}

	#fell(what: string, errors: readonly { message: string }[] = []) {
		for (const { message } of errors) this.#failures.push(`${what}: ${message.split('\n', 1).join()}`);
	}
	#begin(id: string, what: string) {
		this.#running.set(id, `${new Date().toISOString()}  ${what}`);
		this.#write();
	}
	#write() {
		const progress: Progress = {
			waiting: [...this.#waiting],
			running: [...this.#running.values()],
			...this.#counts,
			failures: this.#failures
		};
		writeFileSync('.cache/results/under-way.json', JSON.stringify(progress));
	}
}
