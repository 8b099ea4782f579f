import { scopeOfDevice } from '#lib/device/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A page of the shell came without anybody's cookies: language and band are those of the device. In the browser only. */
export function wearDevice(): void {
	const { documentElement } = document;
	documentElement.lang = getLocale();
	const scope = scopeOfDevice();
	documentElement.dataset.band = scope === null || scope === 'all' ? 'la' : scope;
}
