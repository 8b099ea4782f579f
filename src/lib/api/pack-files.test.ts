import { expect, test } from 'vitest';
import {
	addressOf,
	COVER_PATH,
	fileKey,
	isCacheOfLessonAt,
	lessonOf,
	lessonVersion,
	LISTS_PATH,
	openAddress,
	openedAt,
	packCache,
	packKey,
	versionAt
} from './pack-files.ts';

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

test('a file of a lesson lies under its address with the fingerprint, in a cache of that lesson', () => {
	const version = lessonVersion('tu-khoa', '0f');
	expect(lessonOf(version)).toBe('tu-khoa');
	expect(lessonOf('0198f2')).toBeNull();
	const clip = '/bai-hoc/tu-khoa/assets/audio/vi/do.mp3?v=1a';
	expect(addressOf(version, clip)).toBe(clip);
	const { pathname } = new URL(clip, 'http://vuon');
	expect(fileKey(new URL(clip, 'http://vuon'))).toBe(clip);
	expect(isCacheOfLessonAt(pathname, packCache(version))).toBe(true);
	expect(isCacheOfLessonAt(pathname, packCache(lessonVersion('tu', '0f')))).toBe(false);
	expect(isCacheOfLessonAt(pathname, packCache('0198f2'))).toBe(false);
	expect(isCacheOfLessonAt('/bai-hoc/tu-khoa', packCache(version))).toBe(false);
});

test('what opens at an address is a book or a lesson', () => {
	for (const name of [
		{ kind: 'book', slug: 'coc' },
		{ kind: 'lesson', slug: 'tu-khoa' }
	] as const)
		expect(openedAt(openAddress(name))).toEqual(name);
	for (const path of ['/', '/bai-hoc', '/bai-hoc/tu-khoa/viec/do', '/read/coc/x'])
		expect(openedAt(path)).toBeNull();
});
