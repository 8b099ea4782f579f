import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Keeps in a file what runs now and since when: where a run that is given up was at. */
export default class UnderWay implements Reporter {
	readonly #running = new Map<string, string>();
	readonly #file = '.cache/results/under-way.txt';

	onTestModuleStart(module: TestModule) {
		this.#begin(module.id, module.relativeModuleId);
	}
	onTestCaseReady(test: TestCase) {
		this.#begin(test.id, `${test.module.relativeModuleId} › ${test.fullName}`);
	}
	onTestCaseResult(test: TestCase) {
		this.#end(test.id);
	}
	onTestModuleEnd(module: TestModule) {
		this.#end(module.id);
	}
	onTestRunEnd() {
		this.#begin('end', 'what is put away after the last test');
	}

	#begin(id: string, what: string) {
		this.#running.set(id, `${new Date().toISOString()}  ${what}`);
		this.#write();
	}
	#end(id: string) {
		this.#running.delete(id);
		this.#write();
	}
	#write() {
		writeFileSync(this.#file, [...this.#running.values()].join('\n'));
	}
}
