import { beforeEach, expect, test, vi } from 'vitest';
import { ResumableUpload } from './upload.svelte.ts';

/** An upload of the library we stand on: it looks for an earlier one as long as the test lets it. */
const made = vi.hoisted(
	() => [] as { name: string; running: boolean; found: () => void; done: () => void }[]
);
vi.mock('tus-js-client', () => ({
	Upload: class {
		readonly #one;
		readonly url = 'https://library.example/tus/intake-1';

		constructor(file: File, { onSuccess }: { onSuccess: () => void }) {
			this.#one = { name: file.name, running: false, found: () => {}, done: onSuccess };
			made.push(this.#one);
		}
		findPreviousUploads() {
			return new Promise((resolve) => (this.#one.found = () => resolve([])));
		}
		start() {
			this.#one.running = true;
		}
		async abort() {
			this.#one.running = false;
		}
	}
}));

const file = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const LIMIT = 1_000_000;
const running = () => made.filter((one) => one.running).map(({ name }) => name);

beforeEach(() => {
	made.length = 0;
});

test('of two files chosen quickly only the second is sent', async () => {
	const upload = new ResumableUpload();
	void upload.send(file('a.pdf'), { limit: LIMIT }, () => {});
	await settled();
	void upload.send(file('b.pdf'), { limit: LIMIT }, () => {});
	await settled();
	for (const one of made) one.found();
	await settled();
	expect([running(), upload.fileName, upload.state]).toEqual([['b.pdf'], 'b.pdf', 'sending']);
});

test('paused before it began, it waits until the librarian goes on', async () => {
	const upload = new ResumableUpload();
	void upload.send(file('a.pdf'), { limit: LIMIT }, () => {});
	await settled();
	await upload.pause();
	made[0]?.found();
	await settled();
	expect([running(), upload.state]).toEqual([[], 'paused']);
	upload.resume();
	expect([running(), upload.state]).toEqual([['a.pdf'], 'sending']);
});

test('pausing and going on at once goes on', async () => {
	const upload = new ResumableUpload();
	void upload.send(file('a.pdf'), { limit: LIMIT }, () => {});
	await settled();
	made[0]?.found();
	await settled();
	void upload.pause();
	upload.resume();
	await settled();
	expect([running(), upload.state]).toEqual([['a.pdf'], 'sending']);
});

test('a librarian who left the form is not sent anywhere, and nothing goes on behind her back', async () => {
	const upload = new ResumableUpload();
	let led = '';
	void upload.send(file('a.pdf'), { limit: LIMIT }, (id) => (led = id));
	await settled();
	upload.leave();
	made[0]?.found();
	await settled();
	expect([running(), led]).toEqual([[], '']);
});
