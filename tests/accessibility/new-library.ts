import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ServerProcess } from '../support/server-process.ts';

/** A library that opens for the first time, with nobody in it; gone with the page. */
export async function newLibrary(page: Page): Promise<void> {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-new-'));
	const library = new ServerProcess(home);
	const close = async () => {
		await library.kill();
		rmSync(home, { recursive: true, force: true });
	};
	process.once('exit', () => void close());
	page.context().once('close', () => void close());
	// With one title in it the start does not stop to take in the authored books.
	await library.run('src/lib/server/tasks/cli.ts', 'fill', '--titles', '1', '--yes-synthetic');
	await library.start();
	await page.goto(library.origin + library.setupPath);
}
