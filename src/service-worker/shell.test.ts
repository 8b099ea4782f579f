import { expect, test } from 'vitest';
import { answerWithoutWorker } from './shell.ts';

test('scripts and styles of the shell come without the worker, from the cache of its own build', async () => {
	const asked: unknown[] = [];
	await answerWithoutWorker({ addRoutes: async (rules: unknown[]) => void asked.push(...rules) }, '7');
	const source = { cacheName: 'shell-7' };
	expect(asked).toEqual([
		{ condition: { urlPattern: '/_app/immutable/*.js' }, source },
		{ condition: { urlPattern: '/_app/immutable/*.css' }, source }
	]);
});

test('a browser that cannot do that asks the worker', async () => {
	await expect(answerWithoutWorker({}, '7')).resolves.toBeUndefined();
});
