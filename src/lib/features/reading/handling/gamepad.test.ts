import { expect, test } from 'vitest';
import { PAD, readPad, watchPads, type PadChoice } from './gamepad.ts';

test('M8: each button of a gamepad does one thing, once for each press, and nobody looks when it is gone', () => {
	const down = new Set<number>();
	let connected = true;
	let frame: (() => void) | null = null;
	const done: string[] = [];
	let chosen: PadChoice = {};
	const stop = watchPads({
		pads: () => [
			null,
			{ connected, buttons: Array.from({ length: 17 }, (_, button) => ({ pressed: down.has(button) })) }
		],
		nextFrame(call) {
			frame = call;
			return () => (frame = null);
		},
		chosen: () => chosen,
		pressed: (deed) => done.push(deed),
		gone: () => done.push('gone')
	});
	const look = () => {
		const call = frame;
		frame = null;
		call?.();
	};
	for (const { button, deed } of PAD) {
		down.add(button);
		look();
		look();
		expect(done.splice(0), String(button)).toEqual([deed]);
		down.delete(button);
		look();
	}
	chosen = readPad({ 5: 'line-next', 7: 'fly', 99: 'next' });
	expect(chosen).toEqual({ 5: 'line-next' });
	down.add(5);
	look();
	expect(done.splice(0)).toEqual(['line-next']);
	expect(new Set(PAD.map(({ deed }) => deed)).size).toBe(PAD.length);
	connected = false;
	look();
	expect(done).toEqual(['gone']);
	expect(frame).toBeNull();
	stop();
});
