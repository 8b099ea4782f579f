import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { ROUTES, type Place, type Route } from '../../support/where-titles-show.ts';
import type { Asking } from './addresses.ts';
import type { CostedPage } from './page-costs.ts';

const CHILD = 'band=la';

const PAGES = 5;
const hitSchema = v.object({
	id: v.string(),
	slug: v.string(),
	title: v.string(),
	versionId: v.nullable(v.string())
});
const answerSchema = v.object({ hits: v.array(hitSchema) });

export interface Found extends Asking {
	readonly hits: readonly v.InferOutput<typeof hitSchema>[];
}

/** What `fill-library.ts` made; a checkout of before may have made less. */
export const accountSchema = v.object({
	classId: v.string(),
	login: v.string(),
	password: v.string(),
	librarian: v.optional(v.string()),
	listId: v.optional(v.string(), ''),
	code: v.optional(v.string(), ''),
	seatToken: v.optional(v.string(), ''),
	seatName: v.optional(v.string(), ''),
	/** Id of a title on the list. */
	assigned: v.optional(v.string(), '')
});
export type Account = v.InferOutput<typeof accountSchema>;

/** The newest titles a visitor meets, from the search answers, and where the catalogue goes on. */
export async function askingOf(origin: string): Promise<Found> {
	const ask = (path: string) => fetch(origin + path, { headers: { cookie: CHILD } });
	const hits: v.InferOutput<typeof hitSchema>[] = [];
	for (let page = 1; page <= PAGES; page++) {
		const answer = await ask(`/api/search?sort=newest&page=${page}`);
		hits.push(...v.parse(answerSchema, await answer.json()).hits);
	}
	const html = await (await ask('/sach')).text();
	const secondPage = /href="(\/sach\?sau=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
	if (hits.length === 0 || !secondPage) throw new Error('the catalogue shows no titles');
	return { hits, titles: hits.map(({ title }) => title), slugs: hits.map(({ slug }) => slug), secondPage };
}

export interface People extends Account {
	/** Cookies. */
	readonly teacher: string;
	readonly staff: string | null;
	readonly seat: string;
}

export async function peopleOf(origin: string, account: Account): Promise<People> {
	const { login, librarian, password, seatToken } = account;
	return {
		...account,
		teacher: await signIn(origin, { login, password }),
		staff: librarian ? await signIn(origin, { login: librarian, password }) : null,
		seat: `seat=${seatToken}`
	};
}

/** The session cookie of somebody who signs in. */
async function signIn(
	origin: string,
	{ login, password }: { login: string; password: string }
): Promise<string> {
	const answer = await fetch(`${origin}/dang-nhap`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ login, password })
	});
	const [cookie] = answer.headers.getSetCookie().filter((line) => line.startsWith('session='));
	if (!cookie) throw new Error(`signing in answered ${answer.status}`);
	return cookie.split(';')[0] ?? '';
}

/** The pages that many visit, by name, then one address of every other route of the library, as who may see it. */
export function costedPages(found: Found, people: People | null): CostedPage[] {
	const hit = found.hits[3];
	const word = encodeURIComponent(hit?.title.split(' ').slice(0, 2).join(' ') ?? '');
	const child: [name: string, path: string][] = [
		['home', '/'],
		['catalogue', '/sach'],
		['catalogue, page 2', found.secondPage],
		['topics', '/chu-de'],
		['a topic', '/chu-de/con-vat'],
		['a shelf', '/ke/moi'],
		...(people ? [['a collection', '/bo-suu-tap/do-dac'] satisfies [string, string]] : []),
		['a book', `/books/${hit?.slug ?? ''}`],
		['search', `/tim?q=${word}`],
		['search, nothing found', '/tim?q=zzz%20qqq%20xxx'],
		['search, nothing found with filters', '/tim?q=zzz%20qqq%20xxx&genre=story'],
		['search answers', `/api/search?q=${word}`],
		['suggestions', '/api/suggest?q=tru']
	];
	const pages: CostedPage[] = child.map(([name, path]) => ({ name, path, cookie: CHILD }));
	if (!people) return pages;
	const { classId, assigned, teacher, seatToken, seatName: seat } = people;
	// An earlier version wants a total, and no name of the report.
	const report = () => ({
		...{ id: randomUUID(), seat, total: 20 },
		...{ publicationId: assigned, shown: [1], activeSeconds: 1 }
	});
	const news = `/api/classes/${classId}/board-state`;
	pages.push({ name: 'class board', path: `/giao-vien/lop/${classId}`, cookie: teacher });
	pages.push({ name: 'class board, any news?', path: news, cookie: teacher, optional: true });
	if (seatToken)
		pages.push(
			{ name: 'home of a child at a seat', path: '/', cookie: people.seat },
			{ name: 'a report of reading', path: '/api/reading/progress', cookie: people.seat, body: report }
		);
	const place = { ...people, ...hit, versionId: hit?.versionId ?? '' };
	return [...pages, ...otherRoutes(place, people, new Set(pages.map(({ path }) => path)))];
}

/** Where the named pages of `costedPages` stand in the tree. */
const NAMED = /^\/(sach|chu-de|ke\/.*|chu-de\/.*|bo-suu-tap\/.*|books\/\[slug\]|tim|api\/(search|suggest))?$/;

function otherRoutes(place: Partial<Place>, people: People, named: ReadonlySet<string>): CostedPage[] {
	const whole: Place = {
		slug: '',
		title: '',
		id: '',
		versionId: '',
		classId: '',
		listId: '',
		code: '',
		...place
	};
	return Object.entries(ROUTES).flatMap(([route, shows]) => {
		const [path] = addressesOf(route, shows, whole);
		if (!path || named.has(path) || NAMED.test(route)) return [];
		const cookie = 'teacher' in shows ? people.teacher : 'shut' in shows ? people.staff : CHILD;
		return cookie === null
			? []
			: [{ name: route, path: path.replace('{id}', whole.id), cookie, optional: true }];
	});
}

function addressesOf(route: string, shows: Route, place: Place): readonly string[] {
	if ('lists' in shows) return shows.lists(place);
	if ('own' in shows) return shows.own(place);
	if ('teacher' in shows) return shows.teacher(place);
	if ('shut' in shows) return shows.shut;
	return route.includes('[') ? [] : [route];
}
