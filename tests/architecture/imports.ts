import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findProjectRoot } from '#lib/server/project-root.ts';

export const root = findProjectRoot();

export interface SourceFile {
	/** From the project root, `/`-separated. */
	readonly path: string;
	readonly text: string;
	/** Our own modules it imports, as paths from the root; `import type` is not counted. */
	readonly imports: readonly string[];
	/** Packages and `$app/…` modules it imports (also as types). */
	readonly packages: readonly string[];
}

export function sourceFiles(folder: string): SourceFile[] {
	const found: SourceFile[] = [];
	const visit = (path: string) => {
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const full = join(path, entry.name);
			if (entry.isDirectory() && !['paraglide', 'node_modules'].includes(entry.name)) visit(full);
			else if (/\.(ts|svelte|mjs)$/.test(entry.name))
				found.push(parseFile(relative(root, full), readFileSync(full, 'utf8')));
		}
	};
	visit(join(root, folder));
	return found;
}

const STATEMENT =
	/(?:import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|import\s+['"]([^'"]+)['"]/g;

export function parseFile(path: string, text: string): SourceFile {
	const imports: string[] = [];
	const packages: string[] = [];
	for (const [, type, from, lazy, bare] of text.matchAll(STATEMENT)) {
		const target = from ?? lazy ?? bare ?? '';
		const own = resolve(path, target);
		if (own === null) packages.push(target);
		else if (!type) imports.push(own);
	}
	return { path, text, imports, packages };
}

function resolve(from: string, target: string): string | null {
	const clean = target.replace(/\?.*$/, '');
	if (clean.startsWith('#lib/')) return clean.replace('#lib/', 'src/lib/');
	if (clean.startsWith('#search/')) return clean.replace('#search/', 'search/');
	if (clean.startsWith('#content/')) return clean.replace('#content/', 'content/');
	if (clean.startsWith('.')) return join(from, '..', clean);
	return null;
}
