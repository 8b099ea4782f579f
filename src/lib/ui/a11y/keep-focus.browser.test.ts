import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from './keep-focus.ts';

let end: () => void;
beforeEach(() => {
	document.body.innerHTML = `<main tabindex="-1"><h1>Vườn</h1>
		<ul><li><button>một</button></li><li><button>hai</button></li><li><button>ba</button></li></ul>
		<p><button>bốn</button></p></main>`;
	end = keepFocus();
});
afterEach(() => {
	end();
	document.body.replaceChildren();
});

const button = (name: string) =>
	[...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const stands = () => document.activeElement?.textContent;

test('what took the place of a row that has gone holds the keyboard; without one, the row before', async () => {
	button('hai')?.focus();
	button('hai')?.parentElement?.remove();
	await frames();
	expect(stands()).toBe('ba');
	button('ba')?.parentElement?.remove();
	await frames();
	expect(stands()).toBe('một');
});

test('when nothing is left beside it, the main part of the page holds it', async () => {
	button('bốn')?.focus();
	document.querySelector('ul')?.remove();
	document.querySelector('p')?.remove();
	await frames();
	expect(document.activeElement?.localName).toBe('main');
});

test('a control that cannot be pressed or is hidden is passed over', async () => {
	button('ba')?.setAttribute('disabled', '');
	button('hai')?.focus();
	button('hai')?.parentElement?.remove();
	await frames();
	expect(stands()).toBe('một');
});

test('whoever takes it away may say where it goes', async () => {
	button('hai')?.focus();
	button('hai')?.parentElement?.remove();
	setTimeout(() => button('bốn')?.focus());
	await new Promise((done) => setTimeout(done, 50));
	expect(stands()).toBe('bốn');
});

test('a keyboard that was put down on purpose is not taken up again', async () => {
	button('hai')?.focus();
	button('hai')?.blur();
	await new Promise((done) => setTimeout(done, 10));
	button('hai')?.parentElement?.remove();
	await frames();
	expect(document.activeElement).toBe(document.body);
});
