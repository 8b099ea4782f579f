import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageOf, type Language } from './language.ts';

const TONGUES = ['vi', 'en'];

/** Reads the rule files of `search/language/`, from the sources as well as from a build that lies beside them. */
export function loadLanguage(folder = languageFolder()): Language {
	const all = (name: string) =>
		TONGUES.map((tongue) => readFileSync(join(folder, tongue, name), 'utf8')).join('\n');
	return languageOf({
		synonyms: all('synonyms.txt'),
		spellings: all('spellings.txt'),
		stopWords: all('stop-words.txt')
	});
}

function languageFolder(): string {
	for (const start of [import.meta.dirname, process.cwd()]) {
		for (let at = start; ; at = dirname(at)) {
			const folder = join(at, 'search', 'language');
			if (existsSync(join(folder, 'vi', 'synonyms.txt'))) return folder;
			if (dirname(at) === at) break;
		}
	}
	throw new Error('The folder search/language was not found beside the program');
}
