import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, PRESETS, presetOf, readSettings, withPreset, type Preset } from './settings.ts';

test('a child finds the own way of reading again', () => {
	const mine = {
		...DEFAULT_SETTINGS,
		fontSize: 300,
		page: 'night',
		face: 'andika',
		flow: 'scroll',
		quiet: true,
		...{ weight: 'bold', paragraphSpacing: 2, align: 'start', lineLength: 22 },
		...{ light: 0.7, pictures: 'hidden', bookStyles: false }
	};
	expect(readSettings(JSON.parse(JSON.stringify(mine)))).toEqual(mine);
});

test('what cannot be understood is the usual way', () => {
	expect(readSettings(null)).toEqual(DEFAULT_SETTINGS);
	expect(
		readSettings({
			fontSize: 9000,
			page: 'pink',
			face: 3,
			lineHeight: 'x',
			quiet: 'yes',
			light: 0,
			lineLength: 1
		})
	).toEqual(DEFAULT_SETTINGS);
});

test('one press sets a whole way of reading, and how the pages turn stays', () => {
	const scrolling = { ...DEFAULT_SETTINGS, flow: 'scroll', fontSize: 400, quiet: true } as const;
	for (const preset of Object.keys(PRESETS) as Preset[]) {
		const made = withPreset(preset, scrolling);
		expect(made.flow).toBe('scroll');
		expect(presetOf(made)).toBe(preset);
		expect(readSettings(made)).toEqual(made);
	}
	expect(presetOf(scrolling)).toBeNull();
});
