import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTINGS } from './config.ts';
import { findProjectRoot } from './project-root.ts';

describe('settings', () => {
	it('have working defaults', () => {
		const config = readConfig({});
		expect(config).toMatchObject({ PORT: 3000, WORKER: true, secure: false });
		expect(config.databaseUrl).toMatch(/library\.sqlite$/);
	});

	it('stop the start with the name and what is expected', () => {
		expect(() => readConfig({ PORT: 'abc', DATABASE_URL: 'mysql://x' })).toThrow(
			/PORT is "abc", expected a whole number[\s\S]*DATABASE_URL is "mysql:\/\/x", expected empty or postgres/
		);
	});

	it('make cookies Secure when the public address is https', () => {
		expect(readConfig({ ORIGIN: 'https://thuvien.example.vn' }).secure).toBe(true);
	});

	it('are all listed in .env.example', () => {
		const example = readFileSync(join(findProjectRoot(), '.env.example'), 'utf8');
		const listed = [...example.matchAll(/^#?\s?([A-Z0-9_]+)=/gm)].map((match) => match[1]);
		expect(listed).toEqual(Object.keys(SETTINGS));
	});
});
