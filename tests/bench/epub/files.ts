import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { tinyZip, type ZipEntry } from '../../support/tiny-zip.ts';

/** A publication as it lies in a folder: a file, or a folder that is one unpacked. */
export interface Found {
	/** Path within the folder that was given, with `/`. */
	readonly name: string;
	readonly path: string;
	readonly packed: boolean;
}

/** Every EPUB, PDF and unpacked publication below a folder, by name. */
export function publicationsIn(folder: string): Found[] {
	const found: Found[] = [];
	const visit = (path: string) => {
		const name = relative(folder, path).split(sep).join('/') || basename(path);
		if (existsSync(join(path, 'META-INF/container.xml'))) {
			found.push({ name, path, packed: false });
			return;
		}
		for (const entry of readdirSync(path, { withFileTypes: true })) {
			const inside = join(path, entry.name);
			if (entry.isDirectory()) visit(inside);
			else if (/\.(epub|pdf)$/i.test(entry.name))
				found.push({ name: relative(folder, inside).split(sep).join('/'), path: inside, packed: true });
		}
	};
	visit(folder);
	return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `count` of them, spread evenly over the list. */
export function spread<T>(all: readonly T[], count: number): T[] {
	if (count >= all.length) return [...all];
	return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]).filter(
		(one) => one !== undefined
	);
}

/** The file as a librarian has it; an unpacked publication is zipped, `mimetype` first and not compressed (OCF 3.3, 4.2). */
export function fileOf({ path, packed, name }: Found): { fileName: string; bytes: Buffer } {
	if (packed) return { fileName: basename(name), bytes: readFileSync(path) };
	const entries: ZipEntry[] = readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			return { name: relative(path, file).split(sep).join('/'), content: readFileSync(file) };
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map((entry) => (entry.name === 'mimetype' ? { ...entry, stored: true } : entry));
	const first = entries.filter(({ name: entry }) => entry === 'mimetype');
	const bytes = tinyZip([...first, ...entries.filter((entry) => !first.includes(entry))]);
	return { fileName: `${basename(name)}.epub`, bytes };
}
