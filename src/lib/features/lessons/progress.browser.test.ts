import { afterEach, expect, it, vi } from 'vitest';
import { Device } from '#lib/device/device.ts';
import { openDevice } from '#lib/device/index.ts';
import { progress } from './progress.svelte.ts';

afterEach(async () => {
	for (const lesson of ['tu-khoa', 'con-dung-khong']) await openDevice().passages.remove(lesson);
});

it('a child goes on where she left, and what was done counts once', async () => {
	await progress.look();
	expect(progress.ready).toBe(true);
	await progress.goTo('tu-khoa', 'do');
	await progress.finish('tu-khoa', 'rua-bien');
	await progress.finish('tu-khoa', 'rua-bien');
	expect(progress.of('tu-khoa')).toEqual({ step: 'do', done: ['rua-bien'] });
	expect(progress.isDone('tu-khoa', 'rua-bien')).toBe(true);
});

it('"Làm lại" begins one lesson anew and leaves the others alone', async () => {
	await progress.finish('tu-khoa', 'a');
	await progress.finish('con-dung-khong', 'b');
	await progress.startAgain('tu-khoa');
	expect(progress.of('tu-khoa')).toBeUndefined();
	expect(progress.isDone('con-dung-khong', 'b')).toBe(true);
});

it('what another tab did meanwhile is seen, and not written over', async () => {
	await progress.finish('tu-khoa', 'a');
	const other = new Device();
	await other.passages.change('tu-khoa', (before) => before && { ...before, done: [...before.done, 'b'] });
	await progress.finish('tu-khoa', 'c');
	expect(progress.of('tu-khoa')?.done).toEqual(['a', 'b', 'c']);
	await other.passages.change('tu-khoa', (before) => before && { ...before, step: 'reflect' });
	await vi.waitFor(() => expect(progress.of('tu-khoa')?.step).toBe('reflect'));
	other.close();
});
