import { expect, test } from 'vitest';
import type { SoundClip } from './clip.ts';
import { fillHoles } from './fill-holes.ts';
import { blocksIn } from './spoken-range.ts';
import { utterancesOf } from '#lib/publication/utterances.ts';

function pageOf(body: string): HTMLElement {
	const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>x</title></head><body>${body}</body></html>`;
	return new DOMParser().parseFromString(xhtml, 'application/xhtml+xml').body;
}
const recorded = (id: string): SoundClip => ({
	...{ source: 'recorded', text: `a.xhtml#${id}`, audio: 'a.mp3', begin: 0, end: 1 }
});

/** What is read of a page, by whom: `R:id` people, `M:words` a machine. */
function read(body: string, ...ids: string[]): string[] {
	const page = pageOf(body);
	const words = new Map<SoundClip, string>();
	const machine = blocksIn(page).flatMap(({ text, role }, block) =>
		utterancesOf(blocksIn(page)[block] as never, 'vi').map(({ from, to }): SoundClip => {
			const clip: SoundClip = {
				...{ source: 'prepared', audio: 'm.ogg', begin: 0, end: 1 },
				text: { section: 0, block, length: text.length, from, to },
				role: role === 'picture' ? role : undefined
			};
			words.set(clip, text.slice(from, to));
			return clip;
		})
	);
	return fillHoles(page, ids.map(recorded), machine).map((clip) =>
		typeof clip.text === 'string' ? `R:${clip.text.split('#')[1]}` : `M:${words.get(clip)}`
	);
}

test('R8: what nobody recorded is read where it stands', () => {
	const page = '<h1>Mưa</h1><p id="a">Mây bay.</p><p>Gió thổi. Lá rơi.</p><p id="b">Trời mưa.</p><p>Hết.</p>';
	expect(read(page, 'a', 'b')).toEqual(['M:Mưa', 'R:a', 'M:Gió thổi.', 'M:Lá rơi.', 'R:b', 'M:Hết.']);
});

test('nothing is read twice: of words that were recorded one by one, of a paragraph in a recorded part', () => {
	expect(
		read(
			'<p><span id="a">Mây</span> <b id="b">bay</b>.</p><div id="c"><p>Một.</p><p>Hai.</p></div>',
			'a',
			'b',
			'c'
		)
	).toEqual(['R:a', 'R:b', 'R:c']);
});

test('a sentence beside a recorded one in the same paragraph is a hole', () => {
	expect(read('<p><span id="a">Mây bay.</span> Gió thổi. <span id="b">Lá rơi.</span></p>', 'a', 'b')).toEqual(
		['R:a', 'M:Gió thổi.', 'R:b']
	);
});

test('who was recorded keeps an order of their own, and a place that the page does not have', () => {
	expect(read('<p id="a">Một.</p><p>Hai.</p><p id="b">Ba.</p>', 'b', 'a')).toEqual(['M:Hai.', 'R:b', 'R:a']);
	expect(read('<p>Hai.</p><p id="a">Một.</p>', 'gone', 'a')).toEqual(['R:gone', 'M:Hai.', 'R:a']);
});

test('pictures are no holes, formulas are; the whole section recorded has none', () => {
	expect(
		read(
			'<p id="a">Một.</p><p><img src="x.png" alt="Con cò"/></p><p><math xmlns="http://www.w3.org/1998/Math/MathML" alttext="một cộng hai"><mn>1</mn></math></p>',
			'a'
		)
	).toEqual(['R:a', 'M:một cộng hai']);
	const page = pageOf('<p>Một.</p>');
	const whole = { ...recorded(''), text: 'a.xhtml' };
	expect(fillHoles(page, [whole], [])).toEqual([whole]);
});
