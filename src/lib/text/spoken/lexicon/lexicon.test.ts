import { describe, expect, it } from 'vitest';
import { foreignSaid, openedClusters } from '../foreign-sounds.ts';
import { isSayable } from '../vietnamese-syllable.ts';
import { lexiconSaid, LINES, syllablesSaid } from './lexicon.ts';

describe('the lexicon', () => {
	it('knows many words, each once', () => {
		expect(LINES.length).toBeGreaterThan(900);
		expect(new Set(LINES.map(([word]) => word)).size).toBe(LINES.length);
	});

	it('is written with small letters without marks, and no line stands for a Vietnamese word', () => {
		for (const [word] of LINES) {
			expect(word).toMatch(/^[a-z\d'-]+$/);
			expect(isSayable(word), word).toBe(false);
		}
	});

	it('gives syllables that a Vietnamese voice can say', () => {
		for (const [word, line] of LINES)
			for (const syllable of syllablesSaid(line).split(' '))
				expect(isSayable(syllable), `${word}: ${syllable}`).toBe(true);
	});

	it.each([
		['Einstein', 'Anh xờ tanh'],
		['AUSTRALIA', 'Ô xờ trây li a'],
		['robots', 'rô bốt'],
		['café', 'cà phê'],
		['Wi-Fi', 'oai phai'],
		['oxygen', 'óc xi giần'],
		['oxi', 'ô xi'],
		['hiđro', 'hi đờ rô'],
		['Tyrannosaurus', 'ti ran nô xô rút'],
		['allegro', 'a lê gờ rô']
	])('says %s as %s', (word, said) => {
		expect(lexiconSaid(word)).toBe(said);
	});
});

describe('words that no lexicon knows', () => {
	it.each([
		['Spring', 'xờ pờ rinh'],
		['Samantha', 'xa man tha'],
		['Watkins', 'oát kin'],
		['Queen', 'quyn'],
		['Wendell', 'oen đen'],
		['Andrew', 'an đờ riu'],
		['station', 'xờ ta sân'],
		['Gretel', 'gờ rê ten'],
		['Heisenberg', 'hai xen bớc'],
		['name', 'nêm'],
		['Maya', 'ma i a'],
		['Yuki', 'iu ki'],
		['Zorro', 'dô rô'],
		['Müller', 'mu lơ'],
		['knight', 'nai'],
		['brrrt', 'bờ rờ tờ']
	])('%s is said %s', (word, said) => {
		expect(foreignSaid(word)).toBe(said);
	});

	it.each([
		['krông', 'cờ rông'],
		['đắk', 'đắc'],
		['đăk', 'đắc'],
		['xtiêng', 'xờ tiêng'],
		['tnú', 'tờ nú'],
		['brâu', 'bờ râu'],
		['plây', 'pờ lây'],
		['tơbơng', 'tơ bơng'],
		['xtanh', 'xờ tanh'],
		['phlo', 'phờ lo'],
		['gê', 'ghê'],
		['cánhđồng', 'cánh đồng']
	])('%s opens to %s', (word, said) => {
		expect(openedClusters(word)).toBe(said);
	});

	it.each(['net', 'chat', 'gê', 'ci', 'main', 'book', 'neon', 'google'])(
		'%s is no Vietnamese syllable',
		(word) => {
			expect(isSayable(word)).toBe(false);
		}
	);

	it.each(['nghiêng', 'quang', 'giang', 'giếng', 'quýt', 'khuỷu', 'xoong', 'moóc', 'uỵch', 'Kon', 'Páo'])(
		'%s is one',
		(word) => {
			expect(isSayable(word)).toBe(true);
		}
	);
});
