import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file itself, or the files with such names in the folder and below, in order of their paths. */
export function filesIn(path: string, names: RegExp): string[] {
	if (!existsSync(path)) throw new Error(`There is no ${path}.`);
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && names.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
