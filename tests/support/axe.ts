import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Asked {
	/** Selector of the part that is looked at; default: all of the page. */
	readonly part?: string;
	/** Of the rules of axe, only these. */
	readonly rules?: readonly string[];
}

interface Fault {
	/** `minor` to `critical`; null where axe gives none. */
	readonly impact: string | null;
	/** The rule, and each element that breaks it. */
	readonly says: string;
}

/** Pages into which axe has been put: it is long, and a page is often looked at more than once. */
const looking = new WeakMap<Page, string>();

/**
 * What axe finds in the page as it is now. The frame of a book runs no script, so axe cannot look inside: books are checked
 * where they are built.
 */
export async function axeFaults(page: Page, { part, rules }: Asked = {}): Promise<Fault[]> {
	const here = await page.evaluate(() => String(performance.timeOrigin));
	if (looking.get(page) !== here) await page.evaluate(axe.source);
	looking.set(page, here);
	return page.evaluate(
		async ({ part, rules }) => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(
				{ ...(part ? { include: [part] } : {}), exclude: [['.paper iframe']] },
				{ resultTypes: ['violations'], ...(rules ? { runOnly: [...rules] } : {}) }
			);
			return violations.map(({ id, impact, nodes }) => ({
				impact: impact ?? null,
				says: `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
			}));
		},
		{ part, rules }
	);
}
