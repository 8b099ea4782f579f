import { describe, expect, test } from 'vitest';
import { serialise } from '../../xml/serialise.ts';
import { parseXml } from '../../xml/parse.ts';
import { DEFAULT_LIMITS } from '../../limits.ts';
import { markPage } from './mark-page.ts';

function marked(body: string, sentences: readonly (string | { text: string; read: boolean })[]) {
	const root = parseXml(
		`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
		DEFAULT_LIMITS
	);
	const ids = markPage(
		root,
		sentences.map((one) => (typeof one === 'string' ? { text: one, read: true } : one))
	);
	const page = serialise(root);
	return { ids, body: /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '' };
}

describe('a sentence of a page gets a name', () => {
	test.each([
		[
			'the paragraph that is just this sentence',
			'<p>Mưa rơi.</p>',
			['Mưa rơi.'],
			'<p id="giong-1">Mưa rơi.</p>'
		],
		['the name that it has', '<p id="a">Mưa rơi.</p>', ['Mưa rơi.'], '<p id="a">Mưa rơi.</p>'],
		[
			'a span each, of several',
			'<p>Mưa rơi. Gió thổi.</p>',
			['Mưa rơi.', 'Gió thổi.'],
			'<p><span id="giong-1">Mưa rơi.</span> <span id="giong-2">Gió thổi.</span></p>'
		],
		[
			'with what it holds',
			'<p>Một <em>chú</em> mèo. Hết.</p>',
			['Một chú mèo.', 'Hết.'],
			'<p><span id="giong-1">Một <em>chú</em> mèo.</span> <span id="giong-2">Hết.</span></p>'
		],
		[
			'an element that two sentences share is parted, its name stays with the first half',
			'<p>Mẹ nói: <em id="e" class="k">Con ơi! Về</em> đi.</p>',
			['Mẹ nói: Con ơi!', 'Về đi.'],
			'<p><span id="giong-1">Mẹ nói: <em id="e" class="k">Con ơi!</em></span><em class="k"> </em><span id="giong-2"><em class="k">Về</em> đi.</span></p>'
		],
		[
			'what a line break parts',
			'<p>Trăng<br/>tròn</p>',
			['Trăng', 'tròn'],
			'<p><span id="giong-1">Trăng</span><br/><span id="giong-2">tròn</span></p>'
		]
	])('%s', (_, body, sentences, expected) => {
		expect(marked(body, sentences).body).toBe(expected);
	});

	test('what nobody reads stays as it is, also when its words come twice', () => {
		const { ids, body } = marked('<p>Ò ó o.</p><p>Ò ó o.</p>', [
			{ text: 'Ò ó o.', read: false },
			{ text: 'Ò ó o.', read: true }
		]);
		expect(ids).toEqual([null, 'giong-2']);
		expect(body).toBe('<p>Ò ó o.</p><p id="giong-2">Ò ó o.</p>');
	});

	test('letters in another form are the same letters, and a name that is taken is not given', () => {
		const { body } = marked(`<p id="giong-2">x</p><p>${'Mẹ đến.'.normalize('NFD')}</p>`, ['x', 'Mẹ đến.']);
		expect(body).toBe('<p id="giong-2">x</p><p id="giong-2-">Mẹ đến.</p>');
	});

	test('other words than those that were read are refused', () => {
		expect(() => marked('<p>Mưa rơi.</p>', ['Nắng lên.'])).toThrow('voice-other-words');
	});
});
