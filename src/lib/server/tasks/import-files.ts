import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { OPERATOR } from '#lib/features/accounts/index.ts';
import { draftDetails, draftSlug } from '#lib/features/catalogue/index.server.ts';
import { sha256Of } from '../sha256.ts';
import { filesIn } from './files-in.ts';
import { taskFailure } from './task-failure.ts';
import { withApp } from './with-app.ts';

/** Takes files, or all EPUB and PDF files below folders, in as drafts. A file that is known already is passed over. */
export async function importFiles(paths: readonly string[]): Promise<void> {
	if (paths.length === 0) throw new Error('Say which: npm run library -- import <file or folder>…');
	const files = paths.flatMap((path) => filesIn(path, /\.(epub|pdf)$/i));
	if (files.length === 0) throw new Error(`There is no EPUB or PDF file in ${paths.join(', ')}.`);
	let refused = 0;
	await withApp(async ({ catalogue, open }) => {
		for (const file of files) {
			const hash = await sha256Of(createReadStream(file));
			const [known] = await catalogue.titlesWithFile(OPERATOR, hash);
			if (known) {
				console.log(`=  ${basename(file)}: already here as ${known.slug}`);
				continue;
			}
			try {
				const opened = await open(file, basename(file));
				const slug = draftSlug(opened.metadata.title);
				const { id } = await catalogue.admit(OPERATOR, opened, {
					slug,
					details: draftDetails(opened.metadata),
					source: 'upload',
					sourceHash: hash,
					fileName: basename(file)
				});
				console.log(`✓  ${basename(file)}: draft ${slug}`);
				const { sameIsbn } = await catalogue.record(OPERATOR, id);
				for (const other of sameIsbn) console.log(`   the same ISBN as "${other.title}" (${other.slug})`);
			} catch (error) {
				refused++;
				console.error(`✗  ${basename(file)}: ${taskFailure(error)}`);
			}
		}
	});
	console.log(`${files.length - refused} of ${files.length} files taken in.`);
	if (refused > 0) process.exitCode = 1;
}
