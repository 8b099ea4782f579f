import { openDevice, READING_SETTINGS } from '#lib/device/index.ts';
import { canBeRead } from '#lib/reader/own-colours.ts';
import { readSettings } from '#lib/reader/settings.ts';

/** The paper and ink that a child has chosen on this device, on a page that is read outside of the reader. */
export async function wearOwnColours(page: HTMLElement, device = openDevice()): Promise<void> {
	const { page: colour, own } = readSettings(await device.settings.get(READING_SETTINGS));
	if (colour !== 'own' || own === null) return;
	const token = getComputedStyle(page).getPropertyValue('--link').trim();
	const { paper, ink } = own;
	const link = canBeRead({ paper, ink: token }) ? token : ink;
	for (const [name, value] of Object.entries({ paper, ink, link }))
		page.style.setProperty(`--own-${name}`, value);
	page.classList.add('own');
}
