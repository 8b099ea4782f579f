import { isTopic, TOPICS, type Topic } from '#lib/publication/topics.ts';

/** What a cover without a picture is made of: everything follows from the title, so a book always looks the same. */
export interface CoverDesign {
	readonly ground: string;
	readonly pattern: string;
	readonly kind: 'scales' | 'leaves' | 'bamboo' | 'waves' | 'flowers';
	/** Whose picture of static/art it shows. */
	readonly topic: Topic;
	readonly lines: readonly string[];
	readonly size: number;
}

const GROUNDS = [
	['#F3C45A', '#E9AE36'],
	['#2E7D6B', '#23665A'],
	['#E0694A', '#CC5434'],
	['#4C5AA6', '#3E4A8F'],
	['#8A5FB8', '#774CA6'],
	['#8FBF8A', '#79AD76']
] as const;
const KINDS = ['scales', 'leaves', 'bamboo', 'waves', 'flowers'] as const;

/** FNV-1a: small, and the same everywhere. */
function seedOf(text: string): number {
	let seed = 0x811c9dc5;
	for (const letter of text) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return seed;
}

/** Breaks a title into lines of about equal length, at most four. */
export function linesOf(title: string): string[] {
	const words = title.split(/\s+/u).filter(Boolean);
	const target = Math.max(9, Math.ceil(title.length / Math.min(4, Math.ceil(title.length / 13))) + 1);
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && (last.length + word.length < target || lines.length === 4))
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** `topic`: one of the library's; whatever else it is counts as unknown. */
export function coverDesign(title: string, topic?: string): CoverDesign {
	const seed = seedOf(title);
	const [ground, pattern] = GROUNDS[seed % GROUNDS.length] ?? GROUNDS[0];
	const lines = linesOf(title);
	const longest = Math.max(...lines.map((line) => line.length), 1);
	return {
		ground,
		pattern,
		kind: KINDS[(seed >>> 5) % KINDS.length] ?? 'waves',
		topic: isTopic(topic) ? topic : (TOPICS[(seed >>> 9) % TOPICS.length] ?? TOPICS[0]),
		lines,
		size: Math.min(38, 236 / (longest * 0.55), 118 / lines.length)
	};
}
