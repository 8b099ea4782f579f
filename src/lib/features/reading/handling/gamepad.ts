import { COMMANDS, type CommandId } from './key-map.ts';

/** What a button of a gamepad does: a command, or what a keyboard does by itself. */
export type PadDeed = CommandId | 'press' | 'close' | 'on' | 'back-one' | 'right' | 'left';

/** What a button can do, in the order it is offered. */
export const PAD_DEEDS: readonly PadDeed[] = [
	...(['press', 'close', 'on', 'back-one', 'left', 'right'] as const),
	...COMMANDS.map(({ id }) => id)
];

/** Of buttons that somebody has chosen anew, by their number. */
export type PadChoice = Readonly<Partial<Record<number, PadDeed>>>;

/** Buttons of a standard gamepad, as they come (W3C Gamepad), by their number. */
export const PAD: readonly { readonly button: number; readonly name: string; readonly deed: PadDeed }[] = [
	{ button: 0, name: 'A / ✕', deed: 'press' },
	{ button: 1, name: 'B / ○', deed: 'close' },
	{ button: 2, name: 'X / □', deed: 'listen' },
	{ button: 3, name: 'Y / △', deed: 'contents' },
	{ button: 4, name: 'L1 / LB', deed: 'previous' },
	{ button: 5, name: 'R1 / RB', deed: 'next' },
	{ button: 6, name: 'L2 / LT', deed: 'chapter-previous' },
	{ button: 7, name: 'R2 / RT', deed: 'chapter-next' },
	{ button: 8, name: 'Select', deed: 'where' },
	{ button: 9, name: 'Start', deed: 'tools' },
	{ button: 12, name: '↑', deed: 'back-one' },
	{ button: 13, name: '↓', deed: 'on' },
	{ button: 14, name: '←', deed: 'left' },
	{ button: 15, name: '→', deed: 'right' }
];

export function deedOf(chosen: PadChoice, { button, deed }: (typeof PAD)[number]): PadDeed {
	return chosen[button] ?? deed;
}

/** Makes a choice of whatever was stored; what is no button or no deed is left out. */
export function readPad(stored: unknown): PadChoice {
	const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	const known = PAD.flatMap(({ button }): [number, PadDeed][] => {
		const deed = PAD_DEEDS.find((one) => one === given[button]);
		return deed ? [[button, deed]] : [];
	});
	return Object.fromEntries(known);
}

interface Pads {
	/** As `navigator.getGamepads`. */
	pads(): readonly ({
		readonly connected: boolean;
		readonly buttons: readonly { readonly pressed: boolean }[];
	} | null)[];
	/** Calls back with the next frame; the answer calls it off. */
	nextFrame(call: () => void): () => void;
	chosen(): PadChoice;
	pressed(deed: PadDeed): void;
	/** None is connected any more. */
	gone(): void;
}

/** Looks at the buttons as long as a gamepad is connected, for browsers tell nothing by themselves. Gives what ends it. */
export function watchPads(world: Pads): () => void {
	const held = new Set<number>();
	let stop = () => {};
	const look = () => {
		const connected = world.pads().filter((pad) => pad?.connected);
		if (connected.length === 0) return world.gone();
		for (const one of PAD) {
			const { button } = one;
			const down = connected.some((pad) => pad?.buttons[button]?.pressed ?? false);
			if (down && !held.has(button)) world.pressed(deedOf(world.chosen(), one));
			if (down) held.add(button);
			else held.delete(button);
		}
		stop = world.nextFrame(look);
	};
	stop = world.nextFrame(look);
	return () => stop();
}
