import type { BrowserContext, Page } from '@playwright/test';
import { chooseBand, expect, signIn } from '../support/journey.ts';
import { opened } from '../support/open-book.ts';
import type { KindOfPage } from './pages.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
/** Signed in once: the library looks twice at whoever signs in again and again. */
const signedIn = new Map<string, Cookies>();

/** Opens a page of the list as the one it is meant for, and waits until it rests. */
export async function visit(page: Page, kind: KindOfPage): Promise<void> {
	if (kind.as) await enter(page, kind.as);
	if (kind.band) await chooseBand(page, kind.band);
	const answer = await page.goto(kind.path);
	expect(answer?.status()).toBe(kind.status ?? 200);
	if (kind.reader) await opened(page);
	await kind.find?.(page);
	await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
	await page.waitForLoadState('networkidle');
}

async function enter(page: Page, login: string): Promise<void> {
	const known = signedIn.get(login);
	if (known) return page.context().addCookies(known);
	await signIn(page, login);
	signedIn.set(login, await page.context().cookies());
}
