import { DOMParser } from '@xmldom/xmldom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { fetchNextSection, reachSection, ResourceRequests } from './resources.ts';

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
	).rejects.toThrow('section-missing');
});

test('C2: a package that is not there cannot be opened, one that the library cannot send now may come later', async () => {
	const { request } = new ResourceRequests(ENTRY);
	answer = async () => new Response('', { status: 404 });
	await expect(request(ENTRY)).rejects.toThrow('cannot-open');
	answer = async () => new Response('', { status: 503 });
	await expect(request(ENTRY)).rejects.toThrow('unavailable');
});

test('a section that could not be made ready is not thought to be there', async () => {
	const requests = new ResourceRequests(ENTRY);
	answer = () => Promise.reject(new TypeError('offline'));
	await expect(requests.request(ENTRY, 'xhtml')).rejects.toThrow('unreachable');
	await expect(requests.ensure(ENTRY)).rejects.toThrow('unreachable');
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

test.each([
	[404, 'section-missing'],
	[500, 'unavailable'],
	[503, 'unavailable'],
	[429, 'unavailable']
])(
	'C2, S2: the page is not left for a section that answers %s, which is called %s, and a later try succeeds',
	async (status, code) => {
		const requests = new ResourceRequests(ENTRY);
		answer = async () => new Response('', { status });
		requests.fetchAhead(ENTRY);
		await expect(requests.ensure(ENTRY)).rejects.toThrow(code);
		await expect(requests.ensure(ENTRY)).rejects.toThrow(code);
		answer = async () => new Response('<package/>', { headers: { 'content-type': 'application/xml' } });
		await requests.ensure(ENTRY);
		await requests.request(ENTRY);
		expect(fetched).toHaveLength(3);
	}
);

test('a section that was read is at hand again before the page is left for it', async () => {
	const requests = new ResourceRequests(ENTRY);
	await requests.ensure(ENTRY);
	await requests.request(ENTRY);
	answer = async () => new Response('', { status: 500 });
	await expect(requests.ensure(ENTRY)).rejects.toThrow('unavailable');
});

const sections = [
	{ path: 'ch1.xhtml', linear: true },
	{ path: 'ch2.xhtml', linear: true }
];
const publication = { versionId: 'v1', sections } as unknown as ReaderPublication;

function asksFor(section: number, connection?: { saveData: boolean }): string[] {
	vi.stubGlobal('navigator', { connection });
	const urls: string[] = [];
	fetchNextSection(publication, section, { fetchAhead: (url) => urls.push(url) });
	return urls;
}

test('the next chapter is there before the child turns to it', () => {
	expect(asksFor(0)).toEqual(['/api/resources/v1/ch2.xhtml']);
	expect(asksFor(0, { saveData: false })).toHaveLength(1);
	expect(asksFor(1)).toEqual([]);
});

test('a device that saves data fetches what is asked for, and no more', () => {
	expect(asksFor(0, { saveData: true })).toEqual([]);
});

test('a section is at hand before the page on the screen is left for it', async () => {
	const asked: string[] = [];
	const { signal } = new AbortController();
	const requests = { ensure: async (url: string) => void asked.push(url) };
	await reachSection(publication, 1, requests, signal);
	await reachSection(publication, 'ch1.xhtml#p2', requests, signal);
	await reachSection(publication, 7, requests, signal);
	expect(asked).toEqual(['/api/resources/v1/ch2.xhtml', '/api/resources/v1/ch1.xhtml']);
});
