import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, basename } from 'node:path';
import type { LessonAsset, LessonFiles, LessonFolder } from './lesson-files.ts';

const LANGUAGE_PAGE = /^index\.([a-z]{2})\.md$/;

/** Reads `content/lessons/` below the project's folder, once. */
export function readLessonFiles(root: string): LessonFiles {
	const home = join(root, 'content/lessons');
	return {
		folders: foldersIn(home).flatMap((theme) => foldersIn(theme).map((folder) => readFolder(root, folder))),
		shelf: readFileSync(join(home, 'practice-shelf.yaml'), 'utf8')
	};
}

function foldersIn(path: string): string[] {
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => join(path, entry.name))
		.sort();
}

function readFolder(root: string, path: string): LessonFolder {
	const names = readdirSync(path);
	const pages = names.flatMap((name) => {
		const language = LANGUAGE_PAGE.exec(name)?.[1];
		return language ? [[language, readFileSync(join(path, name), 'utf8')] as const] : [];
	});
	return {
		path: relative(root, path).replaceAll('\\', '/'),
		slug: basename(path).replace(/^\d+-/, ''),
		pages: Object.fromEntries(pages),
		activities: names.includes('activities.yaml') ? readFileSync(join(path, 'activities.yaml'), 'utf8') : '',
		assets: assetsOf(join(path, 'assets'))
	};
}

function assetsOf(home: string): Map<string, LessonAsset> {
	if (!existsSync(home)) return new Map();
	const names = readdirSync(home, { recursive: true, encoding: 'utf8' });
	const files = names.filter((name) => statSync(join(home, name)).isFile());
	return new Map(files.map((name) => [name.replaceAll('\\', '/'), assetAt(join(home, name))]));
}

function assetAt(path: string): LessonAsset {
	const content = readFileSync(path);
	return {
		sha256: createHash('sha256').update(content).digest('hex'),
		bytes: content.length,
		whole: () => readFile(path),
		stream: async (range) => createReadStream(path, range && { start: range.start, end: range.end })
	};
}
