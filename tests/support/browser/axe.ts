import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rule and the element of each fault that axe finds in a part of the page (default: all of it). */
export async function expectAccessible(part: Element = document.body): Promise<void> {
	// A colour on its way from one to another is not what anybody reads.
	const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
	await Promise.allSettled(changing.map(({ finished }) => finished));
	const { violations } = await axe.run(part, {
		// A component stands here without the landmarks and headings of a page.
		rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }
	});
	expect(
		violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' | ')}`)
	).toEqual([]);
}
