import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { expectAccessible } from '../../../../tests/support/browser/axe.ts';
import { speech } from '../a11y/speech.svelte.ts';
import SpeakButton from './SpeakButton.svelte';

const button = page.getByRole('button', { name: 'Nghe: con mèo' });
const voice = { lang: 'vi-VN', name: 'Linh', voiceURI: 'Linh', default: false, localService: true };
const sounding: string[] = [];
let said: string[] = [];
let playable = true;

beforeEach(() => {
	sounding.length = 0;
	said = [];
	playable = true;
	vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
		if (!playable) throw new DOMException('no such file', 'NotSupportedError');
		sounding.push(new URL(this.src).pathname);
	});
	vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
		const at = sounding.indexOf(new URL(this.src).pathname);
		if (at >= 0) sounding.splice(at, 1);
	});
	vi.spyOn(speech, 'say').mockImplementation((text) => void said.push(text));
	vi.spyOn(speech, 'look').mockImplementation(() => undefined);
});
afterEach(() => {
	speech.voice = undefined;
});

test('where nobody can speak there is no button to press in vain, and its place is kept', async () => {
	const { container } = await render(SpeakButton, { text: 'con mèo' });
	await expect.element(button).not.toBeInTheDocument();
	expect(container.querySelector('button')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

test('with a Vietnamese voice on the device it says its words, and its name tells which', async () => {
	await render(SpeakButton, { text: 'con mèo' });
	speech.voice = voice;
	await button.click();
	expect(said).toEqual(['con mèo']);
	await expectAccessible();
});

test('a recorded clip is played; a second press begins anew and never sounds twice at once', async () => {
	await render(SpeakButton, { text: 'con mèo', clip: '/voice/0a231b64.mp3' });
	await button.click();
	await button.click();
	expect(sounding).toEqual(['/voice/0a231b64.mp3']);
});

test('another label silences the first', async () => {
	await render(SpeakButton, { text: 'con mèo', clip: '/voice/0a231b64.mp3' });
	await render(SpeakButton, { text: 'con voi', clip: '/voice/0ae1e163.mp3' });
	await button.click();
	await page.getByRole('button', { name: 'Nghe: con voi' }).click();
	expect(sounding).toEqual(['/voice/0ae1e163.mp3']);
});

test('a clip that can’t be had is made good by the device’s voice', async () => {
	await render(SpeakButton, { text: 'con mèo', clip: '/voice/14504d7e.mp3' });
	speech.voice = voice;
	playable = false;
	await button.click();
	await expect.poll(() => said).toEqual(['con mèo']);
});
