import { OPERATOR } from '#lib/features/accounts/actor.ts';
import type { App } from '#lib/server/app.ts';
import { aLendableTitle } from '../support/lendable.ts';
import { aSignVideo, CAPTIONS, tinyWebm } from '../support/tiny-film.ts';
import { deedsOf, subject, type Subject } from './subject.ts';

const film = { video: tinyWebm(), captions: null };

async function shownBeside(app: App, { id }: { readonly id: string }) {
	const { videos } = await app.signing.desk(OPERATOR, id);
	return videos.map(({ position, sample, captions }) => `${position} ${sample} ${captions?.language ?? '-'}`);
}

async function aShownFilm(app: App) {
	const title = await aLendableTitle(app);
	return { ...title, film: await app.signing.add(OPERATOR, title.id, aSignVideo(), film) };
}

export const SIGNINGS: readonly Subject[] = [
	subject(
		'signing',
		'a page that gets a film',
		aLendableTitle,
		{
			add: (app, { id }) => app.signing.add(OPERATOR, id, aSignVideo(), film).then(() => 'added'),
			addSample: (app, { slug }) =>
				app.signing.addSample(OPERATOR, {
					...{ slug, position: 0, rights: 'CC0', captionsLanguage: 'vi', ...film }
				})
		},
		shownBeside
	),
	subject(
		'signing',
		'a film that stands beside a page',
		aShownFilm,
		{
			caption: (app, handle, first) =>
				app.signing.caption(OPERATOR, handle.film, new TextEncoder().encode(CAPTIONS), first ? 'vi' : 'en'),
			withdraw: (app, handle) => app.signing.withdraw(OPERATOR, handle.film)
		},
		async (app, handle) => ({
			shown: await shownBeside(app, handle),
			deeds: await deedsOf(app, handle.film)
		})
	)
];
