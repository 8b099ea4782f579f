import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findProjectRoot } from '#lib/server/project-root.ts';

export const root = findProjectRoot();

/** One module of ours that a file names, however: a value, a type, a re-export, or `import()`. */
export interface Import {
	/** Path from the project root. */
	readonly target: string;
	/** `import type`, `export type … from`, or `import('…')` in a type. */
	readonly typeOnly: boolean;
}

export interface SourceFile {
	/** From the project root, `/`-separated. */
	readonly path: string;
	readonly text: string;
	/** The text without comments: what runs, and the strings in it. */
	readonly code: string;
	readonly imports: readonly Import[];
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
	/\b(?:import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]|(?<!typeof\s)\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)|\bimport\s+['"]([^'"]+)['"]|\btypeof\s+import\s*\(\s*['"]([^'"]+)['"]/g;

export function parseFile(path: string, text: string): SourceFile {
	const code = withoutComments(text);
	const imports: Import[] = [];
	const packages: string[] = [];
	for (const [, type, from, lazy, bare, ofType] of code.matchAll(STATEMENT)) {
		const name = from ?? lazy ?? bare ?? ofType ?? '';
		const target = resolve(path, name);
		if (target === null) packages.push(name);
		else imports.push({ target, typeOnly: Boolean(type ?? ofType) });
	}
	return { path, text, code, imports, packages };
}

/** `//` inside an address (`https://…`) or a string (`'//'`) begins no comment. */
function withoutComments(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/(?<![:'"`\\/])\/\/.*$/gm, '');
}

function resolve(from: string, target: string): string | null {
	const clean = target.replace(/\?.*$/, '');
	if (clean.startsWith('#lib/')) return clean.replace('#lib/', 'src/lib/');
	if (clean.startsWith('#search/')) return clean.replace('#search/', 'search/');
	if (clean.startsWith('#content/')) return clean.replace('#content/', 'content/');
	if (clean.startsWith('.') && !clean.startsWith('./$types')) return join(from, '..', clean);
	return null;
}
