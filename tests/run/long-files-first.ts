import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take half a minute and more: whole libraries, real servers, checkers of books. */
const LONG = /\/tests\/(?:content|concurrency|recovery)\//;

/** A clean checkout knows no times yet: begun last, a long file would run on alone with one core idle. */
export class LongFilesFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}
