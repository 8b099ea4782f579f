/** Every cycle of a graph, as the nodes that can reach each other (Tarjan's strongly connected components with more than one node). */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map<string, number>();
	const path: string[] = [];
	const onPath = new Set<string>();
	const cycles: string[][] = [];

	const visit = (node: string): number => {
		let low = order.size;
		order.set(node, low);
		const mine = low;
		path.push(node);
		onPath.add(node);
		for (const next of graph.get(node) ?? []) {
			const known = order.get(next);
			if (known === undefined) low = Math.min(low, visit(next));
			else if (onPath.has(next)) low = Math.min(low, known);
		}
		if (low === mine) {
			const cycle = path.splice(path.indexOf(node));
			for (const member of cycle) onPath.delete(member);
			if (cycle.length > 1) cycles.push(cycle.reverse());
		}
		return low;
	};
	for (const node of graph.keys()) if (!order.has(node)) visit(node);
	return cycles;
}
