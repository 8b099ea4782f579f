import type { Language } from '../../language/language.ts';
import { storedPublication } from '../stored.server.ts';
import { put, take, type Target } from './change.server.ts';
import type { Connection, TouchedRecord } from './connection.server.ts';

const AT_ONCE = 200;

/** Makes every change of this rebuild's time again, in `target`. */
export async function repeatTouched(meili: Connection, language: Language, target: Target): Promise<void> {
	for (let offset = 0; ; offset += AT_ONCE) {
		const { results } = await meili.change.touched().getDocuments({ offset, limit: AT_ONCE });
		if (results.length === 0) return;
		const documents = results.flatMap(({ document }) => (document ? [storedPublication(document)] : []));
		const removed = results.filter(({ document }) => document === null).map(({ id }) => id);
		await put(meili, documents, language, target);
		await take(meili, removed, target);
	}
}

/** Again when something was touched meanwhile: our older copy may have been written over it. */
export async function repeatUntilQuiet(meili: Connection, language: Language): Promise<void> {
	for (let seen = ''; ;) {
		const marks = await marksNow(meili);
		if (marks === seen) return;
		seen = marks;
		await repeatTouched(meili, language, meili.names);
	}
}

async function marksNow({ change }: Connection): Promise<string> {
	const marks: string[] = [];
	for (;;) {
		const page = { offset: marks.length, limit: 1_000, fields: ['mark' as const] };
		const { results }: { results: readonly Pick<TouchedRecord, 'mark'>[] } = await change
			.touched()
			.getDocuments(page);
		if (results.length === 0) return marks.sort().join();
		marks.push(...results.map(({ mark }) => mark));
	}
}
