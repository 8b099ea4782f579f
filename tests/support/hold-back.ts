import type { Page, Route } from '@playwright/test';

/** Requests that wait until they are let go, as on a very slow line. */
export async function holdBack(page: Page, address: RegExp, answer: (route: Route) => Promise<void>) {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	const asked: string[] = [];
	await page.route(address, async (route) => {
		asked.push(route.request().url());
		await gone;
		await answer(route);
	});
	return { asked, letGo };
}
