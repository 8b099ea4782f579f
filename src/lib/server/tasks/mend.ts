import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { App } from '#lib/server/app.ts';
import { problemOf } from '#lib/server/fixity/file-problem.ts';
import type { DamagedFile } from '#lib/server/fixity/fixity.ts';
import { sha256Of } from '../sha256.ts';
import { openBackup } from './backup-zip.ts';
import { damageLine, MENDING } from './damage-words.ts';
import { filesIn } from './files-in.ts';
import { taskFailure } from './task-failure.ts';
import { withApp } from './with-app.ts';

/**
 * Puts sound bytes in the place of damaged ones: out of backups and given files, in the order in which they are named, then from the originals that
 * the library still has. Only bytes with the right SHA-256 are taken. Exit code 1 while something stays damaged.
 */
export async function mend(sources: readonly string[]): Promise<void> {
	const files = sources.flatMap((source) => filesIn(source, /\.(zip|epub|pdf)$/i));
	await withApp(async (app) => {
		const { checked, damaged } = await app.fixity.check();
		if (damaged.length === 0) return console.log(`✓ ${checked} files checked, all sound. Nothing to mend.`);
		let rest: readonly DamagedFile[] = damaged;
		for (const file of files) {
			if (rest.length === 0) break;
			await (/\.zip$/i.test(file) ? fromBackup(app, file, rest) : fromGiven(app, file, rest));
			rest = await stillDamaged(app, rest);
		}
		await fromOwnOriginals(app, rest);
		rest = await stillDamaged(app, rest);
		for (const one of rest) console.error(damageLine(one));
		console.log(
			`${damaged.length - rest.length} of ${damaged.length} damaged files mended, ${checked} checked.`
		);
		if (rest.length === 0) return;
		console.error(`\n${MENDING}`);
		process.exitCode = 1;
	});
}

async function fromBackup({ blobs }: App, file: string, damaged: readonly DamagedFile[]): Promise<void> {
	const zip = await openBackup(file);
	try {
		for (const { sha256 } of damaged) {
			const bytes = await zip.file(sha256);
			if (bytes) await blobs.put(bytes);
		}
	} finally {
		zip.close();
	}
}

/** A file as somebody has it: it may be a damaged original itself, and what was unpacked from it comes out of it again. */
async function fromGiven(app: App, file: string, damaged: readonly DamagedFile[]): Promise<void> {
	const sha256 = await sha256Of(createReadStream(file));
	if (damaged.some((one) => one.sha256 === sha256)) await app.blobs.putFile(file);
	if (originalsOf(damaged).has(sha256)) await unpackAgain(app, file, basename(file));
}

async function fromOwnOriginals(app: App, damaged: readonly DamagedFile[]): Promise<void> {
	for (const sha256 of originalsOf(damaged)) {
		if (await problemOf(app.blobs, sha256)) continue;
		const folder = await mkdtemp(join(app.config.dataDir, 'mending-'));
		try {
			const file = join(folder, 'original');
			await pipeline(await app.blobs.stream(sha256), createWriteStream(file));
			await unpackAgain(app, file, 'original');
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	}
}

/** Whoever opens a file puts every part of it into the store, and a damaged blob that is put is written again. */
async function unpackAgain(app: App, file: string, name: string): Promise<void> {
	await app.open(file, name).catch((failure: unknown) => {
		console.error(`✗ ${name} cannot be opened again: ${taskFailure(failure)}`);
	});
}

/** The files that the damaged parts were made from. */
function originalsOf(damaged: readonly DamagedFile[]): ReadonlySet<string> {
	return new Set(
		damaged.flatMap(({ uses }) =>
			uses.filter(({ part }) => part !== 'original').map(({ originalSha256 }) => originalSha256)
		)
	);
}

async function stillDamaged({ blobs, fixity }: App, before: readonly DamagedFile[]): Promise<DamagedFile[]> {
	const still: DamagedFile[] = [];
	for (const one of before) {
		const problem = await problemOf(blobs, one.sha256);
		await fixity.note(one.sha256, problem);
		if (problem) still.push({ ...one, problem });
	}
	return still;
}
