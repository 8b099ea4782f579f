import type { BrailleLanguage, BrailleTranslator } from '#lib/server/ports/braille-translator.ts';
import { runProgram } from './run-program.ts';

const PROGRAM = 'lou_translate';
/** For finding out what it is. */
const ANSWERS_IN = 10_000;
/** Of all lines of a book; a novel takes a second. */
const BOOK_IN = 120_000;
const LONGEST_ANSWER = 64 * 1024 * 1024;
/** Six dots as Unicode, whatever the table writes. */
const DOTS = 'unicode.dis';
/** Unified English Braille knows no grade 0: uncontracted is its first. */
const TABLES: Readonly<Record<BrailleLanguage, readonly [string, string, string]>> = {
	vi: ['vi-vn-g0.utb', 'vi-vn-g1.ctb', 'vi-vn-g2.ctb'],
	en: ['en-ueb-g1.ctb', 'en-ueb-g1.ctb', 'en-ueb-g2.ctb']
};

/** liblouis on this machine, with its Vietnamese tables; null: the library goes without braille. */
export async function findLiblouis(): Promise<BrailleTranslator | null> {
	const bounds = { ms: ANSWERS_IN, bytes: LONGEST_ANSWER };
	try {
		const told = await runProgram(PROGRAM, ['--version'], null, bounds);
		for (const table of new Set(Object.values(TABLES).flat()))
			if ((await translated(['a'], table, bounds))[0] === '') return null;
		return {
			name: `liblouis ${/\(Liblouis\) (\S+)/.exec(told)?.[1] ?? ''}`.trim(),
			translate(lines, language, grade, signal) {
				const table = TABLES[language][grade];
				return translated(lines, table, { ms: BOOK_IN, bytes: LONGEST_ANSWER, signal });
			}
		};
	} catch {
		return null; // not installed, without these tables, or not to be started
	}
}

type Bounds = Parameters<typeof runProgram>[3];

async function translated(lines: readonly string[], table: string, bounds: Bounds): Promise<string[]> {
	if (lines.length === 0) return [];
	const input = lines.map((line) => line.replace(/\s/g, ' ')).join('\n') + '\n';
	const args = ['--forward', `${DOTS},${table}`];
	const answer = await runProgram(PROGRAM, args, new TextEncoder().encode(input), bounds);
	const found = answer.replace(/\n$/, '').split('\n');
	if (found.length !== lines.length)
		throw new Error(`${table} made ${found.length} lines of ${lines.length}`);
	return found;
}
