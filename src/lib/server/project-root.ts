import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with our package.json, found from this file: the same for sources, bundle and tests, from any directory. */
export function findProjectRoot(from = import.meta.url): string {
	for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
		const manifest = join(folder, 'package.json');
		if (existsSync(manifest) && /"name":\s*"vuon-sach"/.test(readFileSync(manifest, 'utf8'))) return folder;
		if (folder === dirname(folder)) throw new Error('No package.json of vuon-sach above ' + from);
	}
}
