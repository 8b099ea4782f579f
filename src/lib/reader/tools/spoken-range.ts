import { spokenBlocks, type SpokenBlock } from '#lib/publication/spoken-blocks.ts';
import type { SpokenPlace } from './clip.ts';

const blocksOf = new WeakMap<Element, readonly SpokenBlock<Node>[]>();

/** What a voice says of the section that a body holds. */
export function blocksIn(body: Element): readonly SpokenBlock<Node>[] {
	const known = blocksOf.get(body) ?? spokenBlocks<Node>(body);
	blocksOf.set(body, known);
	return known;
}

/** The words of a place; null where the page has others. */
export function rangeOfPlace(body: Element, { block, length, from, to }: SpokenPlace): Range | null {
	const said = blocksIn(body)[block];
	if (said?.text.length !== length) return null;
	const range = body.ownerDocument.createRange();
	const [first] = said.runs;
	if (said.role === 'picture' || said.role === 'formula') {
		if (first) range.selectNode(first.node);
		return first ? range : null;
	}
	const [start, end] = [pointAt(said, from), pointAt(said, to - 1)];
	if (!start || !end) return null;
	range.setStart(start.node, start.offset);
	range.setEnd(end.node, end.offset + 1);
	return range;
}

function pointAt({ runs }: SpokenBlock<Node>, place: number): { node: Node; offset: number } | null {
	const run = runs.findLast(({ at }) => at <= place);
	return run ? { node: run.node, offset: run.offset + place - run.at } : null;
}
