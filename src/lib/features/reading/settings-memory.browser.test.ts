import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/reader/settings.ts';
import { Browser } from '../../../../tests/support/browser/tabs.ts';
import { recallSettings, rememberSettings } from './settings-memory.ts';

function root(dataset: Record<string, string>): HTMLElement {
	const element = document.createElement('div');
	Object.assign(element.dataset, dataset);
	return element;
}

it('before the first choice a page looks as the site does, with large letters for the small', async () => {
	const tab = new Browser().open();
	expect(await recallSettings(root({ theme: 'sepia', band: 'la', quiet: 'true' }), tab)).toEqual({
		...DEFAULT_SETTINGS,
		...{ page: 'sepia', fontSize: 150, quiet: true }
	});
	expect((await recallSettings(root({ theme: 'day', band: 'qua' }), tab)).fontSize).toBe(
		DEFAULT_SETTINGS.fontSize
	);
});

it('what a child chose is found again, and what a later version chose stays', async () => {
	const browser = new Browser();
	await browser.putRaw('settings', 'reading', { updatedAt: 1, ruler: 'line', fontSize: 'huge' });
	const tab = browser.open();
	expect((await recallSettings(root({}), tab)).fontSize).toBe(DEFAULT_SETTINGS.fontSize);
	await rememberSettings({ ...DEFAULT_SETTINGS, fontSize: 200 }, tab);
	expect((await recallSettings(root({}), browser.open())).fontSize).toBe(200);
	expect(await browser.raw('settings', 'reading')).toMatchObject({ ruler: 'line', fontSize: 200 });
});
