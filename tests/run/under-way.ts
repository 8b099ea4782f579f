import { writeFileSync } from 'node:fs';
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
}

/** Keeps in a file how far a run has come: where one that is given up was, and what is left of it. */
export default class UnderWay implements Reporter {
	readonly #running = new Map<string, string>();
	readonly #waiting = new Set<string>();
	readonly #counts = { passed: 0, failed: 0, skipped: 0 };

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
			const { state } = test.result();
			if (state !== 'pending') this.#counts[state] += 1;
		}
		this.#write();
	}
	onTestRunEnd() {
		this.#begin('end', 'what is put away after the last test');
	}

	#begin(id: string, what: string) {
		this.#running.set(id, `${new Date().toISOString()}  ${what}`);
		this.#write();
	}
	#write() {
		const progress: Progress = {
			waiting: [...this.#waiting],
			running: [...this.#running.values()],
			...this.#counts
		};
		writeFileSync('.cache/results/under-way.json', JSON.stringify(progress));
	}
}
