import { afterEach, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { fetchNextSection, reachSection } from './next-section.ts';

afterEach(() => vi.unstubAllGlobals());

const sections = [{ path: 'ch1.xhtml' }, { path: 'ch2.xhtml' }];
const publication = { versionId: 'v1', sections } as unknown as ReaderPublication;

function fetched(section: number, connection?: { saveData: boolean }): string[] {
	vi.stubGlobal('navigator', { connection });
	const urls: string[] = [];
	fetchNextSection(publication, section, { fetchAhead: (url) => urls.push(url) });
	return urls;
}

test('the next chapter is there before the child turns to it', () => {
	expect(fetched(0)).toEqual(['/api/resources/v1/ch2.xhtml']);
	expect(fetched(0, { saveData: false })).toHaveLength(1);
	expect(fetched(1)).toEqual([]);
});

test('a device that saves data fetches what is asked for, and no more', () => {
	expect(fetched(0, { saveData: true })).toEqual([]);
});

test('a section is at hand before the page on the screen is left for it', async () => {
	const asked: string[] = [];
	const requests = { ensure: async (url: string) => void asked.push(url) };
	await reachSection(publication, 1, requests);
	await reachSection(publication, 'ch1.xhtml#p2', requests);
	await reachSection(publication, 7, requests);
	expect(asked).toEqual(['/api/resources/v1/ch2.xhtml', '/api/resources/v1/ch1.xhtml']);
});
