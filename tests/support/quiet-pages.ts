import { test as base, expect, type BrowserContext, type ConsoleMessage } from '@playwright/test';
import { wakePages } from './alive.ts';
import { libraryOfThisTest } from './libraries.ts';

/** Files that a page loads by itself: one that is missing is a fault, whatever the journey does. */
const LOADED = /^\/(?:_app|api\/(?:covers|resources)|art|fonts|pdfjs)\//;

/**
 * Journeys in which a page says nothing on the console: an error or a warning there (a library's, the browser's about a refused style or
 * script), or an exception that nobody caught, fails the journey on whatever page of whatever visitor it happened.
 */
export const test = base.extend<{ quiet: void; troubled: boolean }>({
	/** The library answers 503 in these journeys, which the browser reports. */
	troubled: [false, { option: true }],
	baseURL: async ({}, use) => use(libraryOfThisTest()),
	quiet: [
		async ({ browser, troubled }, use) => {
			const wrong: string[] = [];
			const watched = new Set<BrowserContext>();
			const watch = (context: BrowserContext) => {
				if (watched.has(context)) return;
				watched.add(context);
				wakePages(context);
				context.on('weberror', (failure) => wrong.push(failure.error().message));
				context.on('console', (message) => {
					if (['error', 'warning'].includes(message.type()) && !isExpected(message, troubled))
						wrong.push(message.text());
				});
			};
			browser.contexts().forEach(watch);
			browser.on('context', watch);
			await use();
			browser.off('context', watch);
			expect(wrong).toEqual([]);
		},
		{ auto: true }
	]
});
export { expect };

function isExpected(message: ConsoleMessage, troubled: boolean): boolean {
	const text = message.text();
	if (troubled && text.includes('status of 503')) return true;
	// A form or address that is refused answers 4xx on purpose; the browser reports it as a failed resource.
	if (/status of 4(00|01|03|04|09|10|22|29)/.test(text)) return !LOADED.test(pathOf(message));
	// Pages of a book stand in frames without scripts: the test's own eyes are shut out there, and the browser says so.
	if (text.startsWith("Blocked script execution in 'about:srcdoc'")) return true;
	// Advice about time, which a busy machine has less of.
	if (text.includes('was preloaded using link preload but not used')) return true;
	// A journey that cuts the line itself.
	return text.includes('ERR_INTERNET_DISCONNECTED');
}

function pathOf(message: ConsoleMessage): string {
	return URL.parse(message.location().url)?.pathname ?? '';
}
