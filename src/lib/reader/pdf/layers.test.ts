import { expect, test } from 'vitest';
import { ariaOf } from './layers.ts';

test('a screen reader finds the headings and paragraphs of a tagged PDF', () => {
	expect(ariaOf('H2')).toEqual({ role: 'heading', level: 2 });
	expect(ariaOf('P')).toEqual({ role: 'paragraph', level: null });
	expect(ariaOf('TH')).toEqual({ role: 'columnheader', level: null });
});

test('roles without meaning for a reader are passed over', () => {
	expect(ariaOf('Span').role).toBeNull();
	expect(ariaOf('MadeUp').role).toBeNull();
});
