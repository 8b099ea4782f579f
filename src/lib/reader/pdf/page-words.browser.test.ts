import { expect, test } from 'vitest';
import { linesIn, wordsOf } from './page-words.ts';

test('V18: a line of a page is told whole, wherever its letters change their face', () => {
	const layer = document.createElement('div');
	layer.innerHTML =
		'<span>Con cá s</span><span>ấ</span><span>u c</span><span>ủ</span><span>a xóm dài ra d</span><span>ầ</span><span>n:</span><br>' +
		'<span class="markedContent"><span>hai mét, r</span><span>ồ</span><span>i b</span><span>ố</span><span>n mét.</span></span><br>';
	expect(linesIn(layer)).toEqual(['Con cá sấu của xóm dài ra dần:', 'hai mét, rồi bốn mét.', '']);
});

test('V18: words are not cut where a child sees them', () => {
	const text = 'nghiêng nghiêng '.repeat(40).trim();
	expect(wordsOf([text])).toMatch(/^nghiêng( nghiêng)+$/);
});
