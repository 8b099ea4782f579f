import { spokenBlocks, type SpokenBlock } from '#lib/publication/spoken-blocks.ts';
import { StudioRefused } from '#lib/server/ports/voice-studio.ts';
import { attribute, descendants, firstChild, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import { markRange, Parents, type Place } from './mark-range.ts';
import { TreeNode } from './spoken-tree.ts';

export interface SentenceToMark {
	readonly text: string;
	/** False: nobody reads it, and it stays as it is. */
	readonly read: boolean;
}

interface Found {
	readonly block: number;
	readonly from: number;
}

/**
 * Gives each sentence of a page that is read an id, in place. The sentences come in the order of the page; their words must stand in it,
 * one after the other. Gives the ids, null for those that nobody reads. @throws {StudioRefused}
 */
export function markPage(root: XmlElement, sentences: readonly SentenceToMark[]): (string | null)[] {
	normalise(root);
	const body = firstChild(root, 'body') ?? root;
	const top = new TreeNode(root);
	const blocks = spokenBlocks<TreeNode>(body === root ? top : childOf(top, body));
	const places = find(blocks, sentences);
	const parents = new Parents(root);
	const fresh = freshIds(root);
	const ids = sentences.map((): string | null => null);
	for (let at = sentences.length - 1; at >= 0; at--) {
		const [sentence, place] = [sentences[at], places[at]];
		const block = place && blocks[place.block];
		if (!sentence?.read || !block) continue;
		const first = placeOf(block, place.from);
		const last = placeOf(block, place.from + sentence.text.length - 1);
		ids[at] = markRange(parents, first, last, () => fresh(at + 1));
	}
	return ids;
}

function childOf(top: TreeNode, node: XmlElement): TreeNode {
	for (let child = top.firstChild; child; child = child.nextSibling) if (child.of === node) return child;
	return top;
}

/** As intake does: what was recorded was read from letters in this form. */
function normalise(node: XmlNode): void {
	if (node.kind === 'text') node.text = node.text.normalize('NFC');
	else for (const child of node.children) normalise(child);
}

function find(
	blocks: readonly SpokenBlock<TreeNode>[],
	sentences: readonly SentenceToMark[]
): readonly Found[] {
	let [block, from] = [0, 0];
	return sentences.map(({ text }) => {
		for (; block < blocks.length; block++, from = 0) {
			const at = blocks[block]?.text.indexOf(text, from) ?? -1;
			if (at === -1) continue;
			from = at + text.length;
			return { block, from: at };
		}
		throw new StudioRefused('voice-other-words');
	});
}

function placeOf({ runs }: SpokenBlock<TreeNode>, at: number): Place {
	const run = runs.findLast((one) => one.at <= at);
	if (run?.node.of.kind !== 'text') throw new StudioRefused('voice-other-words');
	return { node: run.node.of, offset: run.offset + at - run.at };
}

const PREFIX = 'giong';

/** Names that the page does not have. */
function freshIds(root: XmlElement): (n: number) => string {
	const taken = new Set([...descendants(root)].map((node) => attribute(node, 'id')));
	return (n) => {
		let id = `${PREFIX}-${n}`;
		while (taken.has(id)) id += '-';
		taken.add(id);
		return id;
	};
}
