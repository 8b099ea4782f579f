import * as v from 'valibot';
import type { Asking } from './addresses.ts';
import type { CostedPage } from './page-costs.ts';

const CHILD = 'band=la';

const PAGES = 5;
const answerSchema = v.object({ hits: v.array(v.object({ slug: v.string(), title: v.string() })) });

/** The newest titles a visitor meets, from the search answers, and where the catalogue goes on. */
export async function askingOf(origin: string): Promise<Asking> {
	const ask = (path: string) => fetch(origin + path, { headers: { cookie: CHILD } });
	const hits: { slug: string; title: string }[] = [];
	for (let page = 1; page <= PAGES; page++) {
		const answer = await ask(`/api/search?sort=newest&page=${page}`);
		hits.push(...v.parse(answerSchema, await answer.json()).hits);
	}
	const html = await (await ask('/sach')).text();
	const secondPage = /href="(\/sach\?sau=[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
	if (hits.length === 0 || !secondPage) throw new Error('the catalogue shows no titles');
	return { titles: hits.map(({ title }) => title), slugs: hits.map(({ slug }) => slug), secondPage };
}

/** The session cookie of somebody who signs in. */
export async function signIn(
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

/** One address for each kind of page. */
export function costedPages(asking: Asking, teacher: string | null, classId?: string): CostedPage[] {
	const slug = asking.slugs[3] ?? '';
	const word = encodeURIComponent(asking.titles[3]?.split(' ').slice(0, 2).join(' ') ?? '');
	const child: [name: string, path: string][] = [
		['home', '/'],
		['catalogue', '/sach'],
		['catalogue, page 2', asking.secondPage],
		['topics', '/chu-de'],
		['a topic', '/chu-de/con-vat'],
		['a shelf', '/ke/moi'],
		...(classId ? [['a collection', '/bo-suu-tap/do-dac'] satisfies [string, string]] : []),
		['a book', `/books/${slug}`],
		['search', `/tim?q=${word}`],
		['search, nothing found', '/tim?q=zzz%20qqq%20xxx'],
		['search answers', `/api/search?q=${word}`],
		['suggestions', '/api/suggest?q=tru']
	];
	const pages = child.map(([name, path]) => ({ name, path, cookie: CHILD }));
	if (teacher && classId)
		pages.push({ name: 'class board', path: `/giao-vien/lop/${classId}`, cookie: teacher });
	return pages;
}
