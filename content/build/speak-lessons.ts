import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readLessonFiles, parseLesson, spokenBy } from '#lib/features/lessons/index.server.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { LOCALES } from '#lib/features/lessons/index.ts';

/*
 * node content/build/speak-lessons.ts [slug …]
 *
 * Writes the clips of the lessons for children who do not read yet (Mầm, Chồi, Lá, or those named) with a machine voice:
 * espeak-ng and lame must be installed. Only clips whose words changed are spoken anew; `assets/audio/spoken.yaml` keeps
 * the words of each clip, and a test compares them with the page. A recorded human voice may replace any clip.
 */
const root = findProjectRoot();
const named = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'speak-'));

for (const folder of readLessonFiles(root).folders) {
	const lesson = parseLesson(folder);
	const wanted =
		named.length > 0 ? named.includes(lesson.slug) : ['mam', 'choi', 'la'].includes(lesson.facts.band);
	if (!wanted) continue;
	const assets = join(root, folder.path, 'assets');
	const list = join(assets, 'audio/spoken.yaml');
	const before = existsSync(list) ? (parse(readFileSync(list, 'utf8')) as Record<string, string>) : {};
	const now: Record<string, string> = {};
	for (const locale of LOCALES) {
		for (const { asset, text } of spokenBy(lesson, locale)) {
			now[asset] = text;
			const file = join(assets, asset);
			if (before[asset] === text && existsSync(file)) continue;
			speak(text, locale, file);
			console.log(`${folder.path}/assets/${asset}`);
		}
	}
	for (const gone of Object.keys(before)) if (!now[gone]) rmSync(join(assets, gone), { force: true });
	writeFileSync(
		list,
		`# The words of each clip, spoken by a machine (espeak-ng).\n${stringify(now, { lineWidth: 0 })}`
	);
}
rmSync(work, { recursive: true });

function speak(text: string, locale: string, file: string): void {
	mkdirSync(dirname(file), { recursive: true });
	const wave = join(work, 'clip.wav');
	execFileSync('espeak-ng', ['-v', locale, '-s', '130', '-g', '3', '-w', wave, text]);
	execFileSync('lame', ['--quiet', '-m', 'm', '--resample', '22.05', '-b', '24', wave, file]);
}
