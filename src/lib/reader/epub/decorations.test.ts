import { expect, test } from 'vitest';
import type { Decoration } from '../navigator.ts';
import { Decorations } from './decorations.ts';

const element = () => {
	const classes = new Set<string>();
	return {
		classes,
		classList: { add: (name: string) => classes.add(name), remove: (name: string) => classes.delete(name) }
	};
};
const decoration = (id: string): Decoration => ({
	id,
	locator: { href: 'ch1.xhtml', type: 'application/xhtml+xml', locations: { fragments: [id] } },
	style: 'narrated'
});

function page() {
	const shown = new Map([
		['p1', element()],
		['p2', element()]
	]);
	let name = 'lit';
	const decorations = new Decorations(
		({ locations }) => (shown.get(locations.fragments?.[0] ?? '') as unknown as Element | undefined) ?? null,
		() => name
	);
	const lit = () => [...shown].flatMap(([id, { classes }]) => [...classes].map((one) => `${id} ${one}`));
	return { decorations, shown, lit, rename: (to: string) => (name = to) };
}

test('a group shows what it was given last, and groups leave each other alone', () => {
	const { decorations, lit } = page();
	decorations.set('narration', [decoration('p1')]);
	decorations.set('narration', [decoration('p2')]);
	expect(lit()).toEqual(['p2 lit']);
	decorations.set('found', [decoration('p1')]);
	decorations.set('narration', []);
	expect(lit()).toEqual(['p1 lit']);
});

test('what is on another section is lit when that section is shown', () => {
	const { decorations, shown, lit } = page();
	decorations.set('narration', [decoration('p3')]);
	expect(lit()).toEqual([]);
	shown.set('p3', element());
	decorations.draw();
	expect(lit()).toEqual(['p3 lit']);
});

test('on paper of another colour the words are lit in its way', () => {
	const { decorations, lit, rename } = page();
	decorations.set('narration', [decoration('p1')]);
	rename('lit-by-night');
	decorations.draw();
	expect(lit()).toEqual(['p1 lit-by-night']);
});
