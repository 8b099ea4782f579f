import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#lib/domain-error.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { freshPostgres, type DIALECTS } from '../support/databases.ts';
import type { Subject } from './subject.ts';
import { SUBJECTS } from './subjects.ts';

/** How often each pair meets. */
const MEETINGS = Number(process.env.MEETINGS ?? 2);

/** Pairs of deeds, each with itself too. */
function pairsOf({ deeds }: Subject): [string, string][] {
	return deeds.flatMap((one, at) => deeds.slice(at).map((other): [string, string] => [one, other]));
}

/** What a deed answers, in words that can be compared: an expected failure is its code. */
async function answer(deed: Promise<unknown>): Promise<string> {
	try {
		const value = await deed;
		return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : 'done';
	} catch (error) {
		if (error instanceof DomainError) return error.code;
		throw error;
	}
}

/**
 * Two people at once. Each deed of a row meets each deed of the same row. What comes out, answers and
 * rows, must be what comes out when one goes first and the other after it: nothing lost, nothing twice, nothing that no order explains.
 */
export function twoAtOnce(dialect: (typeof DIALECTS)[number]): void {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-at-once-'));
	const libraries: App[] = [];
	const counts = new Map<string, number>();

	beforeAll(async () => {
		const DATABASE_URL = dialect === 'postgres' ? await freshPostgres() : '';
		const open = () =>
			createApp(readConfig({ DATA_DIR: home, VOICE: 'none', DATABASE_URL }), pino({ level: 'silent' }));
		const one = await open();
		// SQLite is one web process: its two requests share a connection. On PostgreSQL they come to two processes.
		libraries.push(one, dialect === 'postgres' ? await open() : one);
	});
	afterAll(async () => {
		for (const library of new Set(libraries)) await library.stop();
		rmSync(home, { recursive: true, force: true });
		const rows = [...counts].map(([row, pairs]) => `${row} ${pairs}`).join(', ');
		process.stdout.write(`\n  two at once on ${dialect}, pairs that met ${MEETINGS} times: ${rows}\n`);
	});

	async function meet(
		subject: Subject,
		pair: [string, string],
		how: 'in order' | 'turned round' | 'at once'
	) {
		const [one, other] = libraries as [App, App];
		const { do: doIt, state } = await subject.make(one);
		const first = () => answer(doIt(pair[0], one, true));
		const second = () => answer(doIt(pair[1], other, false));
		let answers: [string, string];
		if (how === 'in order') answers = [await first(), await second()];
		else if (how === 'turned round') {
			const earlier = await second();
			answers = [await first(), earlier];
		} else answers = await Promise.all([first(), second()]);
		return JSON.stringify({ answers, state: await state() });
	}

	for (const subject of SUBJECTS) {
		describe(subject.says, () => {
			for (const pair of pairsOf(subject)) {
				it(`${pair[0]} ∥ ${pair[1]}`, async () => {
					const explained = [
						await meet(subject, pair, 'in order'),
						await meet(subject, pair, 'turned round')
					];
					for (let meeting = 0; meeting < MEETINGS; meeting++)
						expect(explained).toContain(await meet(subject, pair, 'at once'));
					counts.set(subject.row, (counts.get(subject.row) ?? 0) + 1);
				});
			}
		});
	}
}
