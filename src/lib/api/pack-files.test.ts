import { expect, test } from 'vitest';
import { addressOf, COVER_PATH, LISTS_PATH, packKey, versionAt } from './pack-files.ts';

test('a picture is kept once, whichever copy of it a page asks for', () => {
	const picture = '/api/resources/v1/OEBPS/hinh.jpg';
	const named = addressOf('v1', 'OEBPS/hinh.jpg@640.webp');
	for (const copy of [picture, named, `${picture}@640.webp`, `${picture}@1280.avif`])
		expect(packKey(copy)).toBe(picture);
	expect(packKey('/api/resources/v1/OEBPS/me@nha.xhtml')).toBe('/api/resources/v1/OEBPS/me@nha.xhtml');
});

test('a cover is kept once, whichever width a page asks for', () => {
	const kept = packKey(addressOf('v1', COVER_PATH));
	for (const width of [160, 320, 640]) expect(packKey(`/api/covers/v1/${width}`)).toBe(kept);
});

test('every file of a pack says whose it is', () => {
	for (const path of ['OEBPS/Chương 1.xhtml', COVER_PATH, LISTS_PATH])
		expect(versionAt(addressOf('v1', path))).toBe('v1');
	expect(versionAt('/api/search')).toBeNull();
});
