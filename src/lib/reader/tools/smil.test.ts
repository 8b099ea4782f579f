import { DOMParser } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { clipsOf, clockSeconds } from './smil.ts';

test('every way of writing a time is understood', () => {
	const times = {
		'3.5s': 3.5,
		'250ms': 0.25,
		'2min': 120,
		'1h': 3600,
		'02:03': 123,
		'1:02:03.5': 3723.5,
		'12.5': 12.5
	};
	for (const [text, seconds] of Object.entries(times)) expect(clockSeconds(text)).toBe(seconds);
	expect(clockSeconds('soon')).toBeNaN();
});

test('the narrator speaks in the order of the book, and what has no sound is skipped', () => {
	const smil = new DOMParser().parseFromString(
		`<smil xmlns="http://www.w3.org/ns/SMIL"><body><seq>
			<par><text src="../text/one.xhtml#a"/><audio src="../audio/one.mp3" clipEnd="2s"/></par>
			<seq><par><text src="../text/one.xhtml#b"/><audio src="../audio/one.mp3" clipBegin="2s"/></par></seq>
			<par><text src="../text/one.xhtml#c"/></par>
			<par><text src="../text/one.xhtml#d"/><audio src="https://x.example/a.mp3" clipEnd="1s"/></par>
			<par><text src="../text/one.xhtml#e"/><audio src="../audio/one.mp3" clipBegin="5s" clipEnd="4s"/></par>
		</seq></body></smil>`,
		'application/xml'
	) as unknown as Document;
	expect(clipsOf(smil, 'OEBPS/smil/one.smil')).toEqual([
		{ source: 'recorded', text: 'OEBPS/text/one.xhtml#a', audio: 'OEBPS/audio/one.mp3', begin: 0, end: 2 },
		{ source: 'recorded', text: 'OEBPS/text/one.xhtml#b', audio: 'OEBPS/audio/one.mp3', begin: 2, end: null }
	]);
});

test('R3: what can be left out or left is told, also of what is part of it', () => {
	const par = (id: string, type = '') =>
		`<par${type && ` epub:type="${type}"`}><text src="a.xhtml#${id}"/><audio src="a.mp3"/></par>`;
	const smil = new DOMParser().parseFromString(
		`<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops"><body>${par('p')}${par('n', 'pagebreak')}
			<seq epub:type="table"><seq epub:type="table-row">${par('t')}</seq></seq><seq epub:type="bodymatter">${par('f', 'footnote')}${par('q')}</seq></body></smil>`,
		'application/xml'
	) as unknown as Document;
	expect(clipsOf(smil, 'a.smil').map(({ role }) => role ?? null)).toEqual([
		null,
		'pagebreak',
		'cell',
		'note',
		null
	]);
});
