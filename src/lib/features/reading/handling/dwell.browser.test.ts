import { afterEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dwell } from './dwell.ts';

afterEach(() => document.body.replaceChildren());

test('M8: a pointer that rests on a control presses it once, also in a frame; one that leaves in time presses nothing', async () => {
	const pressed: string[] = [];
	for (const name of ['một', 'hai']) {
		const button = document.createElement('button');
		button.textContent = name;
		button.style.cssText = 'display:block;width:200px;height:100px';
		button.addEventListener('click', () => pressed.push(name));
		document.body.append(button);
	}
	const frame = document.createElement('iframe');
	frame.style.cssText = 'display:block;width:200px;height:100px;border:0';
	document.body.append(frame);
	const inside = frame.contentDocument;
	if (!inside) throw new Error('no frame');
	const third = inside.createElement('button');
	third.textContent = 'ba';
	third.style.cssText = 'width:180px;height:80px';
	inside.body.append(third);
	inside.querySelector('button')?.addEventListener('click', () => pressed.push('ba'));
	const shown: (string | null)[] = [];
	const dwell = new Dwell(0.5, {
		show: (control) => shown.push(control?.textContent ?? null),
		choose: (control) => control.click()
	});
	onTestFinished(() => dwell.stop());
	dwell.watch(document);
	dwell.watch(inside);
	await userEvent.hover(page.getByRole('button', { name: 'một' }));
	await userEvent.hover(page.getByRole('button', { name: 'hai' }));
	await expect.poll(() => pressed).toEqual(['hai']);
	expect(shown.filter(Boolean)).toEqual(['một', 'hai']);
	// Resting on does not press again; another move on the same control neither.
	await userEvent.hover(page.getByRole('button', { name: 'hai' }), { position: { x: 20, y: 20 } });
	await userEvent.hover(frame, { position: { x: 60, y: 40 } });
	await expect.poll(() => pressed).toEqual(['hai', 'ba']);
	dwell.stop();
	await userEvent.hover(page.getByRole('button', { name: 'một' }));
	await userEvent.hover(page.getByRole('button', { name: 'hai' }));
	expect(shown.filter(Boolean)).toEqual(['một', 'hai', 'ba']);
});
