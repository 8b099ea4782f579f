import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from './settings.ts';

test('a child finds the own way of reading again', () => {
	const mine = {
		...DEFAULT_SETTINGS,
		fontSize: 300,
		page: 'night',
		face: 'andika',
		flow: 'scroll',
		quiet: true
	};
	expect(readSettings(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
});

test('what cannot be understood is the usual way', () => {
	expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
	expect(readSettings({ fontSize: 9000, page: 'pink', face: 3, lineHeight: 'x', quiet: 'yes' })).toEqual(
		DEFAULT_SETTINGS
	);
});
