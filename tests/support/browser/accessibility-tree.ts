import { cdp } from 'vitest/browser';

interface Frame {
	frame: { id: string };
	childFrames?: Frame[];
}
interface Node {
	role?: { value: string };
	ignored: boolean;
}

/** The role of every node that Chromium hands to a screen reader, in the frame where the component stands. */
export async function rolesInTree(): Promise<string[]> {
	const session = cdp();
	const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: Frame };
	const frameId = (frameTree.childFrames?.[0] ?? frameTree).frame.id;
	const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: Node[] };
	return nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value ?? '');
}
