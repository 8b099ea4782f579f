import { GUEST, OPERATOR } from '#lib/features/accounts/actor.ts';
import type { LendingStatus } from '#lib/features/lending/index.ts';
import type { App } from '#lib/server/app.ts';
import { aLendableTitle, aLending, aWave } from '../support/lendable.ts';
import { as, deedsOf, subject, unique, type Deed, type Subject } from './subject.ts';

type ALending = Awaited<ReturnType<typeof aLending>>;

const told = (gone: object | null) => (gone ? 'taken back' : 'was taken back');
const verdict = (word: 'approved' | 'returned') => ({ verdict: word, note: '' });

const DEEDS = {
	consent: (app, { token }, first) =>
		app.lending.consent(GUEST, token, { grown: true, agreed: true, namedAs: first ? 'Cô Lan' : 'Bà' }),
	handIn: (app, { token }) => app.lending.handIn(GUEST, token),
	renewLink: (app, { id }) => app.lending.renewLink(OPERATOR, id).then(() => 'renewed'),
	judge: (app, { id }, first) =>
		app.lending.judge(OPERATOR, { id, n: 2, take: 1 }, verdict(first ? 'approved' : 'returned')),
	finishReview: (app, { id }) => app.lending.finishReview(OPERATOR, id),
	publish: (app, { id }) => app.lending.publish(OPERATOR, id),
	withdraw: (app, { token }) => app.lending.withdraw(GUEST, token).then(told),
	withdrawFor: (app, { id }) => app.lending.withdrawFor(OPERATOR, id).then(told),
	record: (app, { token }) =>
		app.lending.record(GUEST, token, { n: 1, seen: 1 }, aWave()).then(({ take }) => take)
} satisfies Readonly<Record<string, Deed<ALending>>>;

async function stateOf(app: App, { id }: { readonly id: string }) {
	const { lending, sentences } = await app.lending.review(OPERATOR, id);
	const jobs = await app.database.db
		.selectFrom('job')
		.select('id')
		.where('kind', '=', 'lending.publish')
		.where('payload', '=', JSON.stringify({ id }))
		.execute();
	return {
		...{ status: lending.status, namedAs: lending.namedAs, version: lending.version },
		sentences: sentences.map(({ take, verdict: word }) => `${take} ${word}`),
		jobs: jobs.length,
		deeds: await deedsOf(app, id)
	};
}

/** Those of the deeds that mean something then. */
const when = (status: LendingStatus, says: string, ...names: readonly (keyof typeof DEEDS)[]): Subject =>
	subject(
		'lending',
		says,
		(app) => aLending(app, status),
		Object.fromEntries(names.map((name) => [name, DEEDS[name] as Deed<ALending>])),
		stateOf
	);

async function aReader(app: App) {
	const person = unique();
	await app.database.db
		.insertInto('person')
		.values({
			...{ id: person, login: person, display_name: 'Cô Mai', role: 'teacher', password_hash: '' },
			...{ created_at: 1, disabled_at: null }
		})
		.execute();
	return { actor: as(person, 'teacher'), ...(await aLendableTitle(app)) };
}

/** Each of them looks at the file in a process of its own, so that few of them meet. */
const begin = (says: string, deeds: Readonly<Record<string, Deed<Awaited<ReturnType<typeof aReader>>>>>) =>
	subject('lending', says, aReader, deeds, async (app, { id }) => {
		const rows = await app.database.db
			.selectFrom('lending')
			.select(['status', 'reader_id'])
			.where('publication_id', '=', id)
			.execute();
		return rows.map(({ status, reader_id }) => `${status} ${reader_id === null ? 'link' : 'own'}`).sort();
	});

export const LENDINGS: readonly Subject[] = [
	when('invited', 'a voice that was asked for', 'consent', 'withdraw'),
	when('recording', 'a voice that is all recorded', 'handIn', 'renewLink', 'withdraw'),
	when('recording', 'a sentence that is read again', 'record'),
	when('handed-in', 'a voice that is listened to', 'judge', 'finishReview', 'withdrawFor'),
	when('approved', 'a voice that is approved', 'publish', 'withdraw'),
	begin('a title that somebody is asked to read', {
		invite: (app, { id }) => app.lending.invite(OPERATOR, id).then(() => 'invited')
	}),
	begin('a title that a teacher begins to read', {
		lendOwn: (app, { actor, slug }) => app.lending.lendOwn(actor, slug).then(() => 'begun')
	})
];
