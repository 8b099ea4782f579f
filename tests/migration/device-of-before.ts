import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** Whose browser: what each holds is told in samples/README.md. */
export const DEVICES = ['child', 'guest', 'librarian', 'spoilt'] as const;
export type DeviceName = (typeof DEVICES)[number];

const keyed = v.record(v.string(), v.string());
const device = v.object({
	cookies: v.array(
		v.object({
			name: v.string(),
			value: v.string(),
			path: v.string(),
			httpOnly: v.boolean(),
			secure: v.boolean(),
			sameSite: v.picklist(['Strict', 'Lax', 'None'])
		})
	),
	localStorage: keyed,
	sessionStorage: keyed
});

/** What a browser kept for the library: key → value as the storage gives them, texts untouched. */
export type DeviceOfBefore = v.InferOutput<typeof device>;

/** Reads the sample of a browser that was used with the version before. */
export function deviceOfBefore(name: DeviceName): DeviceOfBefore {
	const file = fileURLToPath(new URL(`./samples/device-${name}.json`, import.meta.url));
	return v.parse(device, JSON.parse(readFileSync(file, 'utf8')));
}
