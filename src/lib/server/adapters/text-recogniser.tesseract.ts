import type { RecognisedLine, TextRecogniser } from '#lib/server/ports/text-recogniser.ts';
import { runProgram } from './run-program.ts';

const PROGRAM = 'tesseract';
/** What it reads, as far as it has them; without the first it is of no use here. */
const LANGUAGES = ['vie', 'eng'] as const;
/** For finding out what it is. */
const ANSWERS_IN = 10_000;
/** Of a page: an answer is not kept beyond that. */
const LONGEST_ANSWER = 8 * 1024 * 1024;
/** Percent; words that it is less sure of are stains. */
const SURE = 40;

/** Tesseract on this machine, with its Vietnamese letters; null: the library goes without. */
export async function findTesseract(): Promise<TextRecogniser | null> {
	try {
		const listed = await run(['--list-langs'], null, { ms: ANSWERS_IN });
		const known = listed.split('\n').map((line) => line.trim());
		const languages = LANGUAGES.filter((language) => known.includes(language));
		if (!languages.includes('vie')) return null;
		const version = /^tesseract v?(\S+)/m.exec(await run(['--version'], null, { ms: ANSWERS_IN }))?.[1] ?? '';
		return {
			name: `${PROGRAM} ${version} (${languages.join(', ')})`,
			async recognise(picture, options) {
				return linesOf(await run(['stdin', 'stdout', '-l', languages.join('+'), 'tsv'], picture, options));
			}
		};
	} catch {
		return null; // not installed, or not to be started
	}
}

interface Bounds {
	readonly ms: number;
	readonly signal?: AbortSignal | undefined;
}

/** One picture at a time on one core: the machine also serves readers. */
function run(args: readonly string[], input: Uint8Array | null, bounds: Bounds): Promise<string> {
	const env = { OMP_THREAD_LIMIT: '1' };
	return runProgram(PROGRAM, args, input, { ...bounds, bytes: LONGEST_ANSWER, env });
}

const COLUMNS = 12;
const PAGE = '1';
const WORD = '5';

/** Reads its table: level, page, block, paragraph, line, word, left, top, width, height, sureness, text. */
export function linesOf(table: string): RecognisedLine[] {
	const lines = new Map<
		string,
		{ words: string[]; box: [number, number, number, number]; paragraph: string }
	>();
	let page = { width: 1, height: 1 };
	for (const row of table.split('\n')) {
		const cells = row.split('\t');
		const [level, , block, paragraph, line] = cells;
		const [left = 0, top = 0, width = 0, height = 0, sure = -1] = cells.slice(6, 11).map(Number);
		if (cells.length < COLUMNS) continue;
		if (level === PAGE) page = { width: Math.max(1, width), height: Math.max(1, height) };
		const text = (cells[11] ?? '').trim().normalize('NFC');
		if (level !== WORD || text === '' || sure < SURE) continue;
		const key = `${block} ${paragraph} ${line}`;
		const known = lines.get(key);
		const box: [number, number, number, number] = [left, top, left + width, top + height];
		if (!known) lines.set(key, { words: [text], box, paragraph: `${block} ${paragraph}` });
		else {
			known.words.push(text);
			const [l, t, r, b] = known.box;
			known.box = [Math.min(l, box[0]), Math.min(t, box[1]), Math.max(r, box[2]), Math.max(b, box[3])];
		}
	}
	let before = '';
	return [...lines.values()].map(({ words, box: [left, top, right, bottom], paragraph }) => {
		const begins = paragraph !== before;
		before = paragraph;
		return {
			text: words.join(' '),
			...{ left: left / page.width, top: top / page.height },
			...{ width: (right - left) / page.width, height: (bottom - top) / page.height },
			begins
		};
	});
}
