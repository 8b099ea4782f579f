import { afterEach, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { fetchNextSection } from './next-section.ts';

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
