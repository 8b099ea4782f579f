import { randomUUID } from 'node:crypto';
import type { EnqueuedTask, IndexSwap } from 'meilisearch';
import { RebuildOvertaken, type PublicationBatches } from '../../engine.ts';
import type { Language } from '../../language/language.ts';
import { send, type Target } from './change.server.ts';
import { done, known, settle, type Connection } from './connection.server.ts';
import { make, makeSearchable } from './prepare.server.ts';
import { BOOKS, KEPT, PASSAGES } from './settings.ts';
import { repeatTouched, repeatUntilQuiet } from './touched.server.ts';

/** So many tasks may wait at the server: it then does several in one go. */
const UNDER_WAY = 20;

/** Fills new indexes beside the old ones, swaps them in one step and drops the old. */
export async function rebuild(
	meili: Connection,
	batches: PublicationBatches,
	language: Language,
	rules: string
): Promise<number> {
	const { names, change } = meili;
	const turn = randomUUID();
	const next = { books: `${names.books}-next-${turn}`, passages: `${names.passages}-next-${turn}` };
	const isOurs = async () => (await known(change.state().getDocument('building')))?.value === turn;
	// Documents sent to an index that another rebuild dropped would make it anew, without settings.
	const needOurs = async () => {
		if (!(await isOurs())) throw new RebuildOvertaken();
	};

	await done(meili, change.state().addDocuments([{ id: 'building', value: turn }]));
	await drop(meili, await leftovers(meili));
	await make(meili, names.touched, KEPT);
	await makeSearchable(meili, next.books, BOOKS);
	await makeSearchable(meili, next.passages, PASSAGES);

	const underWay: EnqueuedTask[] = [];
	for await (const batch of batches) {
		await needOurs();
		underWay.push(...(await send(meili, batch, language, next, { empty: true })));
		if (underWay.length >= UNDER_WAY) await settle(meili, underWay.splice(0));
	}
	await settle(meili, underWay);
	await repeatTouched(meili, language, next);
	await needOurs();
	await done(meili, change.client.swapIndexes(swaps(names, next)));
	// What changed between the last look and the swap.
	await repeatUntilQuiet(meili, language);
	await done(meili, change.state().addDocuments([{ id: 'rules', value: rules }]));
	await drop(meili, [next.books, next.passages]);
	if (await isOurs()) {
		await done(meili, change.state().deleteDocument('building'));
		await drop(meili, [names.touched]);
	}
	return (await change.books().getStats()).numberOfDocuments;
}

/** The client wants `rename`, which servers before 1.18 refuse; left out it is false. */
function swaps(current: Target, next: Target): IndexSwap[] {
	const pairs: Pick<IndexSwap, 'indexes'>[] = [
		{ indexes: [current.books, next.books] },
		{ indexes: [current.passages, next.passages] }
	];
	return pairs as IndexSwap[];
}

/** Indexes of a rebuild that was killed. */
async function leftovers({ change, names }: Connection): Promise<string[]> {
	const { results } = await change.client.getRawIndexes({ limit: 1_000 });
	return results
		.map(({ uid }) => uid)
		.filter(
			(uid) =>
				uid === names.touched ||
				uid.startsWith(`${names.books}-next-`) ||
				uid.startsWith(`${names.passages}-next-`)
		);
}

async function drop(meili: Connection, uids: readonly string[]): Promise<void> {
	for (const uid of uids) await done(meili, meili.change.client.deleteIndex(uid), 'index_not_found');
}
