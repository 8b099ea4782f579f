import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function chdirRoot() {
	process.chdir(join(dirname(fileURLToPath(import.meta.url)), '../..'));
}
