import { SPOKEN } from './spoken-labels.ts';

/** FNV-1a, 32 bits, hex: names the clip of a text. */
export function clipName(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text.normalize('NFC')))
		hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}

/** Address of the clip that speaks a label for devices without a Vietnamese voice; undefined when nobody recorded it. */
export function clipOf(text: string): string | undefined {
	const name = clipName(text);
	return SPOKEN.has(name) ? `/voice/${name}.mp3` : undefined;
}
