import { expect, test } from 'vitest';
import { tellWhatIsMissing } from './what-is-missing.ts';

const words = {
	picture: () => 'Hình chưa có lời tả',
	media: (kind: 'audio' | 'video') => `không có ${kind}`
};

function section(body: string): Document {
	const page = new DOMParser().parseFromString(
		`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
		'application/xhtml+xml'
	);
	tellWhatIsMissing(page, words);
	return page;
}

test('V10: a picture without words is said to have none; one that has a name, or only adorns, is left alone', () => {
	const page = section(
		'<img src="a.png"/><img src="b.png" alt=""/><img src="c.png" alt="Cây"/><img src="d.png" role="presentation"/>' +
			'<img src="e.png" aria-label="Lá"/><span role="img"/><span role="img" title="Hoa"/>'
	);
	const named = [...page.querySelectorAll('img, span')].map((one) => one.getAttribute('aria-label'));
	expect(named).toEqual(['Hình chưa có lời tả', null, null, null, 'Lá', 'Hình chưa có lời tả', null]);
});

test('F32: where a film or a sound is not in the book stands what the book says instead, else a sentence', () => {
	const page = section(
		'<p id="own"><video controls="controls"><source type="video/mp4"/><track src="a.vtt"/>Chú mèo <b>leo</b> cây.</video></p>' +
			'<p id="none"><video/></p><p id="sound"><audio><source/></audio></p>' +
			'<p id="there"><video><source src="a.mp4"/>không thấy</video><audio src="a.mp3"/></p>'
	);
	const text = (id: string) => page.getElementById(id)?.textContent?.trim();
	expect(text('own')).toBe('Chú mèo leo cây.');
	expect(page.querySelector('#own b')).not.toBeNull();
	expect(page.querySelector('#own :is(video, source, track)')).toBeNull();
	expect(text('none')).toBe('không có video');
	expect(text('sound')).toBe('không có audio');
	expect(page.querySelectorAll('#there :is(video, audio)')).toHaveLength(2);
});
