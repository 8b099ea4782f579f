import { expect, test } from 'vitest';
import { coverUrl, resourceUrl } from './publication-files.ts';

test('a Vietnamese file name makes an address that a server understands', () => {
	expect(resourceUrl('v1', 'OEBPS/Chương 1#.xhtml')).toBe(
		'/api/resources/v1/OEBPS/Ch%C6%B0%C6%A1ng%201%23.xhtml'
	);
	expect(coverUrl('v1', 320)).toBe('/api/covers/v1/320');
});
