import type { Cleared } from '#lib/server/ports/blob-store.ts';
import { withApp } from './with-app.ts';

/** What the worker does every night, at once; with `dryRun` only counted. */
export async function collect({ dryRun }: { dryRun: boolean }): Promise<void> {
	await withApp(async ({ housekeeping }) => {
		const { blobs, unfinished, uploads, versions, classes } = await housekeeping.tidy({ dryRun });
		if (blobs.busy) throw new Error('Another process is collecting at this moment. Try again in a minute.');
		const verb = dryRun ? 'would be removed' : 'removed';
		console.log(`${blobs.seen} files in the store`);
		console.log(`${told({ count: blobs.removed, bytes: blobs.bytes })} that no title names: ${verb}`);
		console.log(`${told(uploads)} of abandoned uploads and cut-off openings: ${verb}`);
		if (!dryRun) console.log(`${told(unfinished)} half written: ${verb}`);
		if (versions > 0) console.log(`${versions} replaced versions let go; their files go from tomorrow on`);
		if (classes > 0)
			console.log(`${classes} classes closed for more than 30 days: ${dryRun ? 'would be ' : ''}forgotten`);
	});
}

function told({ count, bytes }: Cleared): string {
	return `${count} files (${(bytes / 1_048_576).toFixed(1)} MB)`;
}
