import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { VERBS } from '../support/verbs.ts';
import { SUBJECTS } from './subjects.ts';

describe('every verb of the library', () => {
	let app: App;
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-verbs-'));
	beforeAll(async () => {
		app = await createApp(readConfig({ DATA_DIR: home, VOICE: 'none' }), pino({ level: 'silent' }));
	});
	afterAll(async () => {
		await app.stop();
		rmSync(home, { recursive: true, force: true });
	});

	it('is on the list: a new one says which row it changes', () => {
		for (const feature of Object.keys(VERBS) as (keyof typeof VERBS)[])
			expect(Object.keys(app[feature]).sort(), feature).toEqual(Object.keys(VERBS[feature]).sort());
	});

	it('that changes a row is done at once with every other verb of that row', () => {
		for (const [feature, verbs] of Object.entries(VERBS)) {
			for (const [verb, row] of Object.entries(verbs)) {
				if (['reads', 'pure', 'not a verb'].includes(row)) continue;
				const deeds = SUBJECTS.filter((subject) => subject.row === row).flatMap((subject) => subject.deeds);
				expect(
					deeds.map((deed) => deed.split(':')[0]),
					`${feature}.${verb}`
				).toContain(verb);
			}
		}
	});
});
