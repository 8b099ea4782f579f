import type { BrowserContext, Page } from '@playwright/test';

/** How long a page may take to come to life, ms; what the journey expects of it says the rest. */
const LONGEST = 15_000;

/**
 * A journey presses what is alive, as a person does who sees a page stand still: `goto` and `reload` of every page of `context` also wait
 * until Kit has brought the page to life. A journey that looks at the time before says so by its own `waitUntil`. What is pressed before
 * scripts have come is tried in `without-javascript` and `the-keyboard-stands-somewhere`.
 */
export function wakePages(context: BrowserContext): void {
	context.pages().forEach(waitsForLife);
	context.on('page', waitsForLife);
}

function waitsForLife(page: Page): void {
	const goto = page.goto.bind(page);
	const reload = page.reload.bind(page);
	page.goto = async (address, options) => {
		const answer = await goto(address, options);
		if (!options?.waitUntil) await alive(page);
		return answer;
	};
	page.reload = async (options) => {
		const answer = await reload(options);
		if (!options?.waitUntil) await alive(page);
		return answer;
	};
}

async function alive(page: Page): Promise<void> {
	const awaited = await page.evaluate(() => {
		const probe = document.createElement('div');
		probe.innerHTML = '<noscript><p></p></noscript>';
		const scripting = probe.firstElementChild?.childElementCount === 0;
		return scripting && [...document.scripts].some(({ text }) => text.includes('__sveltekit'));
	});
	if (!awaited) return;
	// The first thing that Kit does once a page is alive.
	await page
		.waitForFunction(() => history.scrollRestoration === 'manual', undefined, { timeout: LONGEST })
		.catch(() => undefined);
}
