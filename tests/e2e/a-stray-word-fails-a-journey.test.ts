import { chooseBand, test } from '../support/journey.ts';

/* Planted: each of these journeys has to fail, or a page could complain and nobody would hear. */
test.beforeEach(async ({ page }) => {
	await chooseBand(page, 'la');
	await page.goto('/gioi-thieu');
});

test.fail('an error on the console', async ({ page }) => {
	await page.evaluate(() => console.error('lạc'));
});

test.fail('a warning on the console', async ({ page }) => {
	await page.evaluate(() => console.warn('[svelte] lạc'));
});

test.fail('an exception that nobody catches', async ({ page }) => {
	await page.evaluate(() => void setTimeout(() => void Promise.reject(new Error('lạc')), 0));
	await page.waitForTimeout(200);
});

test.fail('a style that the page’s own policy refuses', async ({ page }) => {
	await page.evaluate(() => {
		document.body.insertAdjacentHTML('beforeend', '<p style="color:red">lạc</p>');
	});
});

test.fail('a picture that is missing', async ({ page }) => {
	await page.evaluate(async () => {
		const picture = new Image();
		const over = new Promise((resolve) => picture.addEventListener('error', resolve));
		picture.src = '/art/khong-co.svg';
		document.body.append(picture);
		await over;
	});
});

test.fail('an error on the page of another visitor', async ({ browser, baseURL }) => {
	const other = await browser.newContext({ baseURL: baseURL ?? '' });
	const page = await other.newPage();
	await page.goto('/gioi-thieu');
	await page.evaluate(() => console.error('lạc'));
	await other.close();
});
