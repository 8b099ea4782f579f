import { expect, type Page } from '@playwright/test';

/** What stands on the open page, read from outside: scripts never run inside the frame of a book. */
export function pageText(page: Page): Promise<string> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.paper iframe');
		// Between two pages of a book the frame has no body yet.
		const body = frame?.contentDocument?.querySelector('body');
		return body?.innerText ?? '';
	});
}

/** The phrase that is lit while a voice reads; empty when none is. */
export function litPhrase(page: Page, classes: readonly string[]): Promise<string> {
	return page.evaluate((names) => {
		const frame = document.querySelector<HTMLIFrameElement>('.paper iframe');
		const selector = names.map((name) => `.${CSS.escape(name)}`).join();
		return frame?.contentDocument?.querySelector(selector)?.textContent?.trim() ?? '';
	}, classes);
}

/** Where the reader says it is: "Trang 2 trên 8", "Đã đọc 14%". */
export async function placeIn(page: Page): Promise<string> {
	return (await page.locator('.reader-foot .place').innerText()).trim();
}

/** Waits until the book stands open. */
export async function opened(page: Page): Promise<void> {
	await expect(page.getByText('Đang mở sách…')).toBeHidden();
	try {
		// Who does not read yet has no number of the page.
		await expect(page.locator('.reader-foot .place, .picture-bar button:enabled').first()).toBeVisible();
	} catch (error) {
		throw new Error(`The book did not open: ${await whatStandsThere(page)}`, { cause: error });
	}
}

/** Waits until a book whose room has changed is laid out anew: the same page stands in the same place for a while. */
export async function atRest(page: Page): Promise<void> {
	let before = '';
	const same = async () => {
		const now = await page.evaluate(() => {
			const shown = document.querySelector('.paper :is(iframe, canvas)');
			const { left, top, width, height } = shown?.getBoundingClientRect() ?? new DOMRect();
			const words =
				document.querySelector<HTMLIFrameElement>('.paper iframe')?.contentDocument?.body?.innerText;
			return shown?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
				? [shown.id, left, top, width, height, words?.length].join(' ')
				: '';
		});
		const rests = now !== '' && now === before;
		before = now;
		return rests;
	};
	await expect.poll(same, { intervals: [500] }).toBe(true);
}

/** For a failure that nobody can look at. */
function whatStandsThere(page: Page): Promise<string> {
	return page.evaluate(() => {
		const frame = document.querySelector<HTMLIFrameElement>('.paper iframe');
		const asked = performance.getEntriesByType('resource').map(({ name, duration }) => {
			return `${new URL(name).pathname} ${Math.round(duration)}`;
		});
		return JSON.stringify({
			screen: document.querySelector<HTMLElement>('.reader')?.innerText,
			paper: document.querySelector('.paper')?.innerHTML.slice(0, 400),
			letters: frame?.contentDocument?.body?.innerText.length,
			worker: navigator.serviceWorker.controller?.state,
			now: Math.round(performance.now()),
			asked: asked.slice(-12)
		});
	});
}

/** Does `turn` and waits until the reader tells another place. */
export async function expectMove(page: Page, turn: () => Promise<void>): Promise<string> {
	const before = await spot(page);
	await turn();
	await expect.poll(() => spot(page)).not.toBe(before);
	return spot(page);
}

/** The place kept on the device: finer than the percentage on the screen. */
export function spot(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const answer = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
			});
		const seat = /(?:^|; )seat-name=([^;]+)/.exec(document.cookie)?.[1];
		const own = seat ? `vuon-sach:${seat}` : 'vuon-sach';
		const known = await indexedDB.databases();
		if (!known.some(({ name }) => name === own)) return '';
		const database = await answer(indexedDB.open(own));
		const positions = database.transaction('positions').objectStore('positions');
		const here = await answer<{ locator: { href: string; locations: { progression?: number } } } | undefined>(
			positions.get(location.pathname.split('/').at(-1) ?? '')
		);
		database.close();
		return here ? `${here.locator.href} ${(here.locator.locations.progression ?? 0).toFixed(3)}` : '';
	});
}

/** A finger drawn across the page of the book. */
export async function swipe(page: Page, to: 'left' | 'right'): Promise<void> {
	const box = await page.locator('.paper').boundingBox();
	if (!box) throw new Error('no book on the screen');
	const y = box.y + box.height / 2;
	const from = box.x + box.width * (to === 'left' ? 0.8 : 0.2);
	const step = (box.width * (to === 'left' ? -0.6 : 0.6)) / 4;
	const finger = await page.context().newCDPSession(page);
	await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] });
	for (let i = 1; i <= 4; i++)
		await finger.send('Input.dispatchTouchEvent', {
			type: 'touchMove',
			touchPoints: [{ x: from + i * step, y }]
		});
	await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await finger.detach();
}

/** A press near an edge of the page. */
export async function tapEdge(page: Page, edge: 'start' | 'end'): Promise<void> {
	const box = await page.locator('.paper').boundingBox();
	if (!box) throw new Error('no book on the screen');
	await page.mouse.click(box.x + box.width * (edge === 'end' ? 0.95 : 0.05), box.y + box.height * 0.9);
}
