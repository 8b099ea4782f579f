import { expect, test } from 'vitest';
import { mayBeShown, scopeOfDevice } from './scope-cookie.ts';

test('a device shows the band that it was told last, and the younger ones', () => {
	const scope = scopeOfDevice('theme=day; age-scope=la; seat-name=x');
	expect(scope).toBe('la');
	expect(['mam', 'choi', 'la', 'hoa', 'qua'].map((band) => mayBeShown(band, scope))).toEqual([
		true,
		true,
		true,
		false,
		false
	]);
});

test('a device that was told nothing, or nonsense, shows nothing', () => {
	for (const cookies of ['', 'age-scope=', 'age-scope=moi', 'not-age-scope=la'])
		expect(mayBeShown('mam', scopeOfDevice(cookies)), cookies).toBe(false);
});

test('a grown-up of the library sees every band, but nothing that has none', () => {
	expect(mayBeShown('qua', scopeOfDevice('age-scope=all'))).toBe(true);
	expect(mayBeShown(null, 'all')).toBe(false);
});
