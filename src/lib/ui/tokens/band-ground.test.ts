import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BANDS } from '#lib/publication/band.ts';
import { bandGround } from './band-ground.ts';

it('the bar of the browser has the ground of the band, which stands in the tokens alone', () => {
	const tokens = readFileSync('src/lib/ui/tokens/band.css', 'utf8');
	const grounds = BANDS.map(bandGround);
	expect(new Set(grounds).size).toBe(BANDS.length);
	for (const ground of grounds) expect(tokens).toContain(`--band: ${ground};`);
	const layout = readFileSync('src/routes/+layout.svelte', 'utf8');
	expect(layout).not.toMatch(/#[0-9a-f]{6}/i);
});

it('a band that has no colour is a fault, not a page without one', () => {
	expect(() => bandGround('rung')).toThrow('band.css');
});
