import { Device } from './device.ts';

let device: Device | undefined;

/** The device of this page. In the browser only: call it when a component is mounted or something is pressed. */
export function openDevice(): Device {
	return (device ??= new Device());
}

export type { Device } from './device.ts';
export { READING_SETTINGS } from './definitions.ts';
export type { Draft, KeptPassage, OutboxItem, Position, SavedPublication } from './records.ts';
export { TabMemory } from './tab-memory.ts';
