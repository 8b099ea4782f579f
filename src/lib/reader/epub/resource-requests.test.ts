import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ResourceRequests } from './resource-requests.ts';

const ENTRY = '/api/resources/v1/OEBPS/package.opf';
const fetched: string[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
	fetched.length = 0;
	answer = async () => new Response('<package/>', { headers: { 'content-type': 'application/xml' } });
	vi.stubGlobal('location', { href: 'https://library.example/read/a' });
	vi.stubGlobal('DOMParser', DOMParser);
	vi.stubGlobal('fetch', (url: string) => {
		fetched.push(url.replace('https://library.example', ''));
		return answer();
	});
});
afterEach(() => vi.unstubAllGlobals());

test('what the page knows already is not fetched again: contents and display options', async () => {
	const { request } = new ResourceRequests(ENTRY);
	await request('/api/resources/v1/META-INF/com.apple.ibooks.display-options.xml');
	await request('/api/resources/v1/OEBPS/nav.xhtml');
	expect(fetched).toEqual([]);
});

test('a file that came ahead is used, and fetched once however often it is named', async () => {
	const requests = new ResourceRequests(ENTRY);
	requests.fetchAhead(ENTRY);
	requests.fetchAhead(ENTRY);
	const document = (await requests.request(ENTRY)) as Document;
	expect(document.documentElement.tagName).toBe('package');
	expect(fetched).toEqual([ENTRY]);
});

test('a file that could not come ahead is fetched when it is needed', async () => {
	const requests = new ResourceRequests(ENTRY);
	answer = () => Promise.reject(new Error('offline'));
	requests.fetchAhead(ENTRY);
	answer = async () => new Response('<package/>', { headers: { 'content-type': 'application/xml' } });
	await requests.request(ENTRY);
	expect(fetched).toEqual([ENTRY, ENTRY]);
});

test('a section that is missing is an error, not an empty page', async () => {
	answer = async () => new Response('', { status: 404 });
	await expect(
		new ResourceRequests(ENTRY).request('/api/resources/v1/OEBPS/gone.xhtml', 'xhtml')
	).rejects.toThrow('404');
});

test('without a network the page on the screen is not left, and a later try succeeds', async () => {
	const requests = new ResourceRequests(ENTRY);
	answer = () => Promise.reject(new TypeError('offline'));
	await expect(requests.ensure(ENTRY)).rejects.toThrow('unreachable');
	answer = async () => new Response('<package/>', { headers: { 'content-type': 'application/xml' } });
	await requests.ensure(ENTRY);
	await requests.ensure(ENTRY);
	await requests.request(ENTRY);
	expect(fetched).toEqual([ENTRY, ENTRY]);
});
