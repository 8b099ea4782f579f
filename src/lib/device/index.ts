import { Device } from './device.ts';
import { seatOfPage } from './seat-cookie.ts';

let device: Device | undefined;

/** The device of this page, for the child or guest it was opened for. In the browser only: call it when a component is mounted or something is pressed. */
export function openDevice(): Device {
	return (device ??= deviceOf(seatOfPage()));
}

function deviceOf(seat: string | null): Device {
	const machine = new Device();
	void machine.forgetSeats(seat);
	return seat === null ? machine : machine.atSeat(seat);
}

export type { Annotation, Annotations } from './annotations.ts';
export type { Device } from './device.ts';
export { AIDS_SETTINGS, READING_SETTINGS } from './definitions.ts';
export type { Draft, KeptPassage, OutboxItem, Position, SavedPublication } from './records.ts';
export { packId, type Pack, type PackName, type PackVersion } from './packs.ts';
export { hasPacksHint, hintPacks, onPacksHint } from './packs-hint.ts';
export { mayBeShown, scopeOfDevice, type DeviceScope } from './scope-cookie.ts';
export { seatOfDevice, seatOfPage } from './seat-cookie.ts';
export { TabMemory } from './tab-memory.ts';
