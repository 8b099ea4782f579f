import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './imports.ts';

type Messages = Readonly<Record<string, unknown>>;

function messagesOf(locale: string): Map<string, { file: string; value: unknown }> {
	const all = new Map<string, { file: string; value: unknown }>();
	for (const file of readdirSync(join(root, 'messages', locale))) {
		const messages = JSON.parse(readFileSync(join(root, 'messages', locale, file), 'utf8')) as Messages;
		for (const [key, value] of Object.entries(messages)) {
			if (key === '$schema') continue;
			expect(all.has(key), `${key} stands twice in ${locale}`).toBe(false);
			all.set(key, { file, value });
		}
	}
	return all;
}

const vi = messagesOf('vi');
const en = messagesOf('en');
const sources = [...sourceFiles('src'), ...sourceFiles('content')].map(({ text }) => text).join('\n');
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const inputs = (value: unknown) => [...new Set(text(value).match(/\{\w+\}/g) ?? [])].sort();

describe('sentences', () => {
	it('are there in Vietnamese and in English, with the same facts', () => {
		expect([...en.keys()].sort()).toEqual([...vi.keys()].sort());
		for (const [key, { value }] of vi) {
			if (typeof value === 'string') expect(inputs(en.get(key)?.value), key).toEqual(inputs(value));
		}
	});

	it('are all used', () => {
		const families = [...sources.matchAll(/[`'"]([a-z]+_[a-z_]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
		families.push('deposit_check_', 'catalogue_missing_');
		const unused = [...vi.keys()].filter(
			(key) =>
				!new RegExp(`\\b${key}\\b`).test(sources) &&
				!families.some((family) => family && key.startsWith(family))
		);
		expect(unused).toEqual([]);
	});

	it('are all there when code asks for them', () => {
		const asked = new Set([...sources.matchAll(/\bm\.([a-z]+_[a-z0-9_]+)\b/g)].map(([, key]) => key ?? ''));
		expect([...asked].filter((key) => !vi.has(key))).toEqual([]);
	});

	it('are written with composed letters', () => {
		for (const [key, { value }] of vi) expect(text(value), key).toBe(text(value).normalize('NFC'));
	});
});
