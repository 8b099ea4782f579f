/** Start tags in a markup, those in comments among them: the elements of a strict parser are never more. */
export function countTags(source: string): number {
	let count = 0;
	for (const _ of source.matchAll(/<[A-Za-z_]/g)) count++;
	return count;
}
