import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED } from '#lib/server/http/kept-answers.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { PASSWORD, TEACHER } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';

const CHILD = 'band=la';
const BOOK = 'dom-dom-1';
const TITLE = 'Đom đóm thắp đèn 1';

/** An address for every route whose answer is kept. */
const ADDRESSES: Readonly<Record<(typeof SHARED)[number], string>> = {
	'/(public)': '/',
	'/(public)/sach': '/sach',
	'/(public)/tim': '/tim?q=dom+dom',
	'/(public)/chu-de': '/chu-de',
	'/(public)/chu-de/[topic]': '/chu-de/con-vat',
	'/(public)/ke/[shelf]': '/ke/moi',
	'/(public)/bo-suu-tap/[slug]': `/bo-suu-tap/${BOOK}`,
	'/(public)/books/[slug]': `/books/${BOOK}`,
	'/(public)/bai-hoc': '/bai-hoc',
	'/api/search': '/api/search?q=dom+dom',
	'/api/suggest': '/api/suggest?q=dom'
};

describe.each(DIALECTS)('answers kept by two web processes on %s', (dialect) => {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-kept-'));
	let one: ServerProcess;
	let other: ServerProcess;

	beforeAll(async () => {
		const settings = { DATABASE_URL: dialect === 'postgres' ? await freshPostgres() : '' };
		[one, other] = [new ServerProcess(home, settings), new ServerProcess(home, settings)];
		await one.run('tests/support/seed.ts');
		await one.run('tests/recovery/drafts.ts', '3');
		for (const number of [1, 2, 3]) await change(`dom-dom-${number}`, 'publish');
		await change(BOOK, 'collect');
		await one.run('src/lib/server/tasks/cli.ts', 'reindex');
		await one.start();
		await other.start();
	}, 600_000);
	afterAll(async () => {
		await Promise.all([one.kill(), other.kill()]);
		rmSync(home, { recursive: true, force: true });
	});

	const change = (slug: string, deed: string) => one.run('tests/recovery/change-title.ts', slug, deed);
	const ask = (at: ServerProcess, path: string, cookie = CHILD) =>
		fetch(at.origin + path, { headers: { cookie }, redirect: 'manual' });
	const text = async (at: ServerProcess, path: string, cookie?: string) =>
		(await ask(at, path, cookie)).text();
	/** Whether any page or answer still tells of the title, at either process; each was asked for before. */
	const whereTold = async (title: string) => {
		const told: string[] = [];
		for (const at of [one, other])
			for (const path of Object.values(ADDRESSES))
				if ((await text(at, path)).includes(title)) told.push(path);
		return told;
	};

	it('are the same bytes again while nothing changes', async () => {
		for (const path of Object.values(ADDRESSES)) {
			const [first, again] = [await ask(one, path), await ask(one, path)];
			expect(first.status, path).toBe(200);
			expect(await again.text(), path).toBe(await first.text());
			expect(again.headers.get('content-security-policy'), path).toBe(
				first.headers.get('content-security-policy')
			);
			expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
		}
	});

	it('hold nothing of a person who is signed in, whoever came first', async () => {
		const teacher = await one.signIn(TEACHER.login, PASSWORD);
		for (const path of Object.values(ADDRESSES)) {
			const own = await ask(one, path, `${teacher}; ${CHILD}`);
			expect(own.headers.get('cache-control'), path).toContain('no-store');
			await own.text();
		}
		expect(await text(one, '/sach', `${teacher}; ${CHILD}`)).toContain('/giao-vien');
		expect(await text(one, '/sach')).not.toContain('/giao-vien');
		expect(await text(one, '/sach', `${teacher}; ${CHILD}`)).toContain('/giao-vien');
	});

	it('hold nothing of a class: each child at a seat finds what its own class was given', async () => {
		const printed = await one.output('tests/recovery/two-seats.ts');
		const [first = '', second = ''] = JSON.parse(printed) as string[];
		expect(await text(one, '/', first)).toContain('Bài riêng của 2A1');
		expect(await text(one, '/', second)).toContain('Bài riêng của 2A2');
		expect(await text(one, '/', CHILD)).not.toContain('Bài riêng');
		// Every other kept page, made for one child here and for the other child there, is the same page.
		for (const path of Object.values(ADDRESSES).filter((path) => path !== '/'))
			expect(await text(one, path, first), path).toBe(await text(other, path, second));
	});

	it('of a title that was withdrawn are over at the very next request, in every process', async () => {
		expect(await whereTold(TITLE)).not.toEqual([]);
		await change(BOOK, 'withdraw');
		expect(await whereTold(TITLE)).toEqual([]);
		expect((await ask(other, ADDRESSES['/(public)/books/[slug]'])).status).toBe(404);
		await change(BOOK, 'publish');
		expect((await ask(other, ADDRESSES['/(public)/books/[slug]'])).status).toBe(200);
		expect(await text(other, '/sach')).toContain(TITLE);
	});

	it('of a title that an older band is to have are over for the younger at the very next request', async () => {
		const title = 'Đom đóm thắp đèn 2';
		expect(await whereTold(title)).not.toEqual([]);
		await change('dom-dom-2', 'qua');
		expect(await whereTold(title)).toEqual([]);
		expect((await ask(one, '/books/dom-dom-2')).status).toBe(404);
		expect((await ask(one, '/books/dom-dom-2', 'band=qua')).status).toBe(200);
	});
});
