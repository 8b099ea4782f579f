import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseDamaged } from '#lib/domain-error.ts';
import { openMigrated, type Database } from './connection.ts';

let folder = '';
let file = '';
let database: Database;
let told: string[] = [];
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'vuon-sach-damage-'));
	file = join(folder, 'library.sqlite');
	told = [];
	database = await openMigrated(file, { onDamage: (problem) => told.push(problem) });
});
afterEach(async () => {
	await database.close().catch(() => null);
	rmSync(folder, { recursive: true });
});

/** Writes nonsense over a part of the file, from its share `from` to its share `to`. */
async function overwrite(from: number, to: number): Promise<void> {
	const { size } = statSync(file);
	const handle = await open(file, 'r+');
	await handle.write(Buffer.alloc(Math.floor(size * (to - from)), 0x5a), 0, null, Math.floor(size * from));
	await handle.close();
}

/** Rows of two thousand letters each. */
async function write(count: number): Promise<void> {
	const values = Array.from({ length: count }, () => ({ key: randomUUID(), value: 'x'.repeat(2_000) }));
	await database.db.insertInto('setting').values(values).execute();
}

it('a sound file is sound, also while it is written and its log is longer than itself', async () => {
	for (let times = 0; times < 3; times++) {
		await write(100);
		expect(await database.damage.look()).toBeNull();
	}
	database.sqlite?.pragma('wal_checkpoint(truncate)');
	expect(await database.damage.look()).toBeNull();
	expect(told).toEqual([]);
});

it('a question that meets nonsense in the middle is the first to find it, and it is told once', async () => {
	await write(300);
	database.sqlite?.pragma('wal_checkpoint(truncate)');
	// What stands in memory would still be answered.
	database.sqlite?.pragma('shrink_memory');
	await overwrite(0.3, 1);
	for (let tries = 0; tries < 2; tries++)
		await expect(database.db.selectFrom('setting').selectAll().execute()).rejects.toBeInstanceOf(DatabaseDamaged);
	expect(told).toEqual(['database disk image is malformed']);
	expect(database.damage.found).toBe(told[0]);
	expect(await database.damage.look()).toBe(told[0]);
});

it.each([
	['the head was overwritten', () => overwrite(0, 0.2)],
	['half of it was cut off', async () => truncateSync(file, Math.floor(statSync(file).size / 2))],
	['all of it was cut off', async () => truncateSync(file, 0)]
])('%s: seen without a question, though what stands in memory still answers', async (_name, hurt) => {
	await database.db.selectFrom('setting').select('key').execute();
	await hurt();
	expect(await database.damage.look()).toBeTypeOf('string');
	expect(told).toHaveLength(1);
});

it('another file under its name, or none, is told: what is written now is kept nowhere', async () => {
	copyFileSync(file, `${file}.copy`);
	renameSync(`${file}.copy`, file);
	expect(await database.damage.look()).toContain('replaced');
	const gone = await openMigrated(join(folder, 'other.sqlite'), {});
	rmSync(join(folder, 'other.sqlite'));
	expect(await gone.damage.look()).toContain('no longer there');
	await gone.close();
});
