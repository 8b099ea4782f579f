import { expect, it } from 'vitest';
import { TookTooLong, within } from './within.ts';

it('gives what comes in time, value or failure', async () => {
	await expect(within(1_000, Promise.resolve('có đây'))).resolves.toBe('có đây');
	await expect(within(1_000, Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
});

it('waits no longer than it was told', async () => {
	await expect(within(5, new Promise(() => {}))).rejects.toBeInstanceOf(TookTooLong);
});
