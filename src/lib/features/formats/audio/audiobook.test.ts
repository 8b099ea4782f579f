import { expect, test } from 'vitest';
import { audioWords } from '../words.ts';
import { audiobookManifest, chapterPath, contentsPage, type Audiobook } from './audiobook.ts';

const book: Audiobook = {
	...{ title: 'Mưa & "nắng"', by: ['Bà Tư'], language: 'vi', identifier: 'urn:x', voice: 'Máy đọc.' },
	rights: 'CC BY-SA 4.0',
	chapters: [
		{ title: 'Một <b>', path: '001-mot.ogg', mediaType: 'audio/ogg', seconds: 61 },
		{ title: 'Hai', path: '002-hai.mp3', mediaType: 'audio/mpeg', seconds: null }
	]
};

test('the manifest says what there is, in order, and no length that nobody has measured', () => {
	const told = JSON.parse(audiobookManifest(book)) as Record<string, unknown>;
	expect(told).toMatchObject({
		...{ type: 'Audiobook', name: 'Mưa & "nắng"', inLanguage: 'vi', author: ['Bà Tư'] },
		conformsTo: 'https://www.w3.org/TR/audiobooks/',
		readingOrder: [
			{ url: '001-mot.ogg', encodingFormat: 'audio/ogg', name: 'Một <b>', duration: 'PT61S' },
			{ url: '002-hai.mp3', encodingFormat: 'audio/mpeg', name: 'Hai' }
		]
	});
	expect(told).not.toHaveProperty('duration');
	const measured = { ...book, chapters: book.chapters.slice(0, 1) };
	expect(JSON.parse(audiobookManifest(measured))).toMatchObject({ duration: 'PT61S' });
});

test('the contents name each chapter, and nothing in a title is code', () => {
	const page = contentsPage(book, audioWords('vi'));
	expect(page).toContain('<html lang="vi">');
	expect(page).toContain(
		'<h2>Một &lt;b&gt;</h2><p>1 phút</p><audio controls preload="none" aria-label="Một &lt;b&gt;"'
	);
	expect(page).toContain('src="002-hai.mp3"');
	expect(page).toContain('Máy đọc.');
	expect(page).not.toContain('<b>');
});

test('a chapter has a name that every file system takes', () => {
	expect(chapterPath(1, 'Đêm trăng: ai thức?', 'ogg')).toBe('001-dem-trang-ai-thuc.ogg');
	expect(chapterPath(12, '../../…', 'mp3')).toBe('012.mp3');
	expect(chapterPath(3, 'a'.repeat(200), 'ogg').length).toBeLessThan(70);
});
