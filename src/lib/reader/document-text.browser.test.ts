import { expect, it } from 'vitest';
import { DocumentText } from './document-text.ts';
import { findPlace, elementNamed, selectorOf } from './epub/find-place.ts';

const page = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
const STORY =
	'<h1>Suối</h1><p>Suối hát <em>suốt ngày</em>\n  và gặp ai cũng chào.</p><p id="p2">Chiều xuống, suối ra đến biển.</p>';
const NOTHING = { fragment: null, partialCfi: null, cssSelector: null, quote: null, progression: 0 };

it('every letter of a page is found from its place, and its place from the letter', () => {
	const text = DocumentText.of(page(STORY).body);
	expect(text.letters).toBe('SuốiSuốihátsuốtngàyvàgặpaicũngchào.Chiềuxuống,suốirađếnbiển.');
	for (let place = 0; place < text.letters.length; place++) {
		const range = text.rangeAt(place);
		expect(range?.toString()).toBe(text.letters[place]);
		expect(range && text.placeOf(range.startContainer, range.startOffset)).toBe(place);
	}
	expect(text.rangeAt(text.letters.length)).toBeNull();
});

it('words are quoted as people read them, across elements, lines and paragraphs', () => {
	const document = page(STORY);
	const text = DocumentText.of(document.body);
	const place = text.placeOf(document.querySelector('p')?.firstChild ?? document.body, 5);
	expect(text.quoteAt(place)).toEqual({
		before: 'Suối Suối',
		highlight: 'hát suốt ngày và gặp ai cũng chào. Chiều xuống, suối ra đến biển.',
		after: ''
	});
});

it('a point between two elements is the place of the words behind it', () => {
	const document = page(STORY);
	const text = DocumentText.of(document.body);
	expect(text.rangeAt(text.placeOf(document.body, 2))?.startContainer.parentElement?.id).toBe('p2');
});

it('words are found again where the markup is another one and something was put before them', () => {
	const old = DocumentText.of(page(STORY).body);
	const quote = old.quoteAt(old.letters.indexOf('hátsuốt'));
	const newer = page(
		`<section><h2>Lời đầu</h2><p>Mới thêm.</p><div>${STORY.replaceAll('em>', 'b>')}</div></section>`
	);
	const found = findPlace(newer, { ...NOTHING, quote }, () => null);
	expect(found?.startContainer.nodeValue?.slice(found.startOffset)).toBe('hát ');
});

it('an exact place is only believed where the same words stand', () => {
	const document = page(STORY);
	const wrong = document.createRange();
	wrong.setStart(document.querySelector('h1')?.firstChild ?? document.body, 0);
	const quote = { highlight: 'Chiều xuống, suối ra đến biển.' };
	const found = findPlace(document, { ...NOTHING, partialCfi: '/4/2', quote }, () => wrong);
	expect(found?.startContainer.parentElement?.id).toBe('p2');
});

it('a fragment names an id or an anchor of old files, also when its letters are encoded', () => {
	const document = page('<p><a name="chú 1">Một</a></p><p id="50%">Hai</p><p id="ba">Ba</p>');
	expect(elementNamed(document, 'ch%C3%BA%201')?.textContent).toBe('Một');
	expect(elementNamed(document, 'chú 1')?.textContent).toBe('Một');
	expect(elementNamed(document, '50%')?.textContent).toBe('Hai');
	expect(elementNamed(document, 'ba')?.textContent).toBe('Ba');
	expect(elementNamed(document, 'bốn')).toBeNull();
});

it('the selector of an element finds it, by the nearest id', () => {
	const document = page('<section id="s 1"><p>a</p><p>b <em>c</em></p></section><p>d</p>');
	for (const element of document.querySelectorAll('section, p, em'))
		expect(document.querySelector(selectorOf(element))).toBe(element);
	expect(selectorOf(document.querySelector('em') ?? document.body)).toBe(
		'#s\\ 1 > p:nth-child(2) > em:nth-child(1)'
	);
});
