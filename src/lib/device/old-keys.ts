import * as v from 'valibot';
import { READING_SETTINGS } from './definitions.ts';
import type { Foreign } from './record-store.ts';
import type { StoreName } from './schema.ts';

/** Until November 2026 a device kept these in localStorage, each as one JSON text. */
export const OLD_KEYS = ['vs:positions', 'vs:kept', 'vs:reading-settings', 'vs:passages'] as const;
type OldKey = (typeof OLD_KEYS)[number];

/** What lay under one old key. */
export interface OldText {
	readonly key: OldKey;
	readonly text: string;
	readonly store: StoreName;
	readonly records: readonly Foreign[];
}

const members = v.record(v.string(), v.unknown());
const membersOf = (value: unknown) => (v.is(members, value) ? value : null);

/** null: not what was ever written there. `now`: epoch ms. */
type Read = (value: unknown, now: number) => readonly Foreign[] | null;

const byKey: Read = (value) => {
	const all = membersOf(value);
	return all && Object.entries(all).map(([key, value]) => ({ key, value, record: value }));
};

/** A list, the latest first, without times. */
const saved: Read = (value, now) => {
	if (!Array.isArray(value)) return null;
	return value.map((value: unknown, index) => {
		const one = membersOf(value);
		const key = typeof one?.slug === 'string' ? one.slug : `vs:kept/${index}`;
		return { key, value, record: one && { ...one, savedAt: now - index } };
	});
};

/** Without a time: what was chosen since is newer. */
const settings: Read = (value) => {
	const all = membersOf(value);
	return all && [{ key: READING_SETTINGS, value, record: { ...all, updatedAt: 0 } }];
};

const FORMS: Readonly<Record<OldKey, { store: StoreName; read: Read }>> = {
	'vs:positions': { store: 'positions', read: byKey },
	'vs:kept': { store: 'saved', read: saved },
	'vs:reading-settings': { store: 'settings', read: settings },
	'vs:passages': { store: 'passages', read: byKey }
};

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // cut off or written over: spoilt as a whole
	}
}

/** `now`: epoch ms. */
export function readOldKeys(storage: Pick<Storage, 'getItem'>, now: number): OldText[] {
	return OLD_KEYS.flatMap((key) => {
		const text = storage.getItem(key);
		if (text === null) return [];
		const { store, read } = FORMS[key];
		const whole: Foreign = { key, value: text, record: undefined };
		return [{ key, text, store, records: read(parseJson(text), now) ?? [whole] }];
	});
}
