import { cdp } from 'vitest/browser';

interface Media {
	'forced-colors'?: 'active' | 'none';
	'prefers-reduced-motion'?: 'reduce' | 'no-preference';
}

/** The visitor's device asks for something: their own colours, no movement. An empty object takes it back. */
export async function emulateMedia(media: Media): Promise<void> {
	await cdp().send('Emulation.setEmulatedMedia', {
		features: Object.entries(media).map(([name, value]) => ({ name, value }))
	});
}
