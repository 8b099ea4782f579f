import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { residentOf } from '../catalogue/serve.ts';
import { listenToOverlay } from './overlay.ts';
import {
	samePlace,
	type Ending,
	type Fault,
	type Reading,
	type SectionLoss,
	type Shelved
} from './reading.ts';
import { installScreenProbe, type Seen, type Sight } from './screen-probe.ts';
import type { SourceAlone } from './source-alone.ts';
import { showsSomething, without, type Source } from './source-words.ts';

interface Asked {
	readonly browser: Browser;
	readonly origin: string;
	readonly title: Shelved;
	readonly source: Source;
	/** The same without the reader. */
	readonly alone: SourceAlone;
	readonly width: number;
	/** Most turns before the sections that are left are opened by their addresses. */
	readonly turns: number;
	/** `performance.now()` at which it is given up. */
	readonly until: number;
	/** Folder and beginning of the name for pictures of faults. */
	readonly pictures: { readonly folder: string; readonly name: string };
}

const HEIGHT = { 390: 844, 1280: 800 } as const;
const FIRST_MS = 30_000;
const TURN_MS = 6_000;
/** Pictures of a screen cost a tenth of a second: of the first screens, of each new section, where nothing is found, and now and then. */
const LOOKED_AT = 10;
const NOW_AND_THEN = 4;
/** Within which the page that was left stands there again: it may come in the device's face before its own. */
const BACK_MS = 5_000;
const PICTURES_KEPT = 3;

/** One visit by one child: opens a title, turns to its end, comes back, and tells what was wrong. */
export class ReadThrough {
	readonly #asked: Asked;
	readonly #faults: Fault[] = [];
	readonly #errors = new Set<string>();
	readonly #leaving = new Set<string>();
	readonly #turnedTo = new Set<string>();
	readonly #reached = new Set<string>();
	readonly #through = new Set<string>();
	readonly #seen = new Map<string, Seen>();
	#turns = 0;
	#looked = 0;
	#firstPage: number | null = null;

	constructor(asked: Asked) {
		this.#asked = asked;
		mkdirSync(asked.pictures.folder, { recursive: true });
	}

	async run(): Promise<Reading> {
		const { browser, origin, width, title } = this.#asked;
		const context = await browser.newContext({
			viewport: { width, height: width < 600 ? HEIGHT[390] : HEIGHT[1280] },
			hasTouch: width < 600,
			isMobile: width < 600,
			locale: 'vi-VN'
		});
		let ending: Ending = 'not opened';
		let memory = { heapMB: 0, processMB: 0 };
		let overlay: Reading['overlay'] = null;
		try {
			await context.addCookies([{ name: 'band', value: 'la', url: origin }]);
			await context.addInitScript(installScreenProbe);
			const page = await context.newPage();
			this.#listen(page);
			const first = await this.#open(page);
			if (!first && !this.#inTime && this.#faults.length === 0) ending = 'time';
			if (first) {
				ending = 'stuck';
				ending = await this.#turnThrough(page, first);
				memory = await memoryOf(browser, context, page);
				if (ending !== 'time') await this.#comeBack(page, ending);
				await this.#openTheRest(page);
				const narrated = title.sections.find((section) => section.overlay);
				if (narrated && width < 600 && this.#inTime) overlay = await listenToOverlay(page, { origin, title });
			}
		} catch (error) {
			// What was found until then counts; a page that is gone has nothing more to say.
			this.#errors.add(`! ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
			if (!this.#inTime) ending = 'time';
		} finally {
			await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
		}
		return {
			...{ width, ending, overlay, turns: this.#turns, ...memory },
			...{ turnedTo: this.#turnedTo.size, reached: this.#reached.size, through: this.#through.size },
			all: new Set(title.sections.map(({ path }) => path)).size,
			...{ faults: this.#faults, losses: await this.#losses() },
			...{ errors: [...this.#errors], leaving: [...this.#leaving], firstPage: this.#firstPage }
		};
	}

	get #inTime(): boolean {
		return performance.now() < this.#asked.until;
	}

	#listen(page: Page): void {
		const home = new URL(this.#asked.origin).host;
		page.on('console', (message) => {
			if (message.type() === 'error') this.#errors.add(message.text().slice(0, 300));
		});
		page.on('pageerror', (error) => this.#errors.add(`${error.name}: ${error.message}`.slice(0, 300)));
		page.on('crash', () => this.#errors.add('! the page crashed'));
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (/^(https?|wss?):$/.test(url.protocol) && url.host !== home)
				this.#leaving.add(url.href.slice(0, 200));
		});
	}

	#address(section?: string): string {
		const url = new URL(`/read/${this.#asked.title.slug}`, this.#asked.origin);
		if (section !== undefined) url.searchParams.set('muc', section);
		return url.href;
	}

	async #open(page: Page): Promise<Sight | null> {
		const started = performance.now();
		await page.goto(this.#address(), { waitUntil: 'commit' });
		const sight = await this.#settled(page, null, FIRST_MS);
		if (sight) {
			this.#firstPage = performance.now() - started;
			if (!this.#inTime) return sight;
			await this.#note(page, sight);
			this.#turnedTo.add(sight.sections[0] ?? '');
			return sight;
		}
		const says = await alertOn(page);
		if (says || this.#inTime) await this.#fault(page, 'reader says', '', says || 'nothing came');
		return null;
	}

	/** What stands on the screen `ms` later at the latest, with its words. */
	async #settled(page: Page, mark: string | null, ms: number): Promise<Sight | null> {
		const sight = await this.#stood(page, mark, ms);
		return sight && this.#written(page, sight);
	}

	/** Words over a drawn page come after its picture, on a busy machine much later: nothing is judged before. */
	async #written(page: Page, first: Sight): Promise<Sight> {
		let sight = first;
		while (!sight.written && this.#inTime && (await alertOn(page)) === '') {
			await page.waitForTimeout(100);
			sight = await page.evaluate(() => window.screenProbe.look());
		}
		return sight;
	}

	/** `again`: a page that goes away in the middle of the question is asked once more. */
	#stood(page: Page, mark: string | null, ms: number, again = true): Promise<Sight | null> {
		return page
			.waitForFunction(() => 'screenProbe' in window && document.querySelector('.paper') !== null, null, {
				timeout: ms
			})
			.then(() =>
				page.evaluate(([before, most]) => window.screenProbe.settled(before, most), [mark, ms] as const)
			)
			.catch(() => (again ? this.#stood(page, mark, ms, false) : null));
	}

	async #turnThrough(page: Page, first: Sight): Promise<Ending> {
		let here = first;
		while (this.#turns < this.#asked.turns) {
			if (!this.#inTime) return 'time';
			await nextButton(page).click({ timeout: TURN_MS });
			this.#turns++;
			const sight = await this.#settled(page, here.mark, TURN_MS);
			if (!this.#inTime) return 'time';
			if (!sight) {
				const ended = (await page.locator('dialog[open]').count()) > 0;
				if (ended) here.sections.forEach((section) => this.#through.add(section));
				else {
					const says = await alertOn(page);
					await this.#fault(
						page,
						'stuck',
						here.sections[0] ?? '',
						`turn ${this.#turns}${says && `: ${says}`}`
					);
				}
				await this.#collect(page);
				return ended ? 'the end' : 'stuck';
			}
			for (const section of here.sections) if (!sight.sections.includes(section)) this.#through.add(section);
			sight.sections.forEach((section) => this.#turnedTo.add(section));
			await this.#note(page, sight);
			here = sight;
		}
		await this.#collect(page);
		return 'turns';
	}

	/** A page further back, loaded again: the child is where it was. */
	async #comeBack(page: Page, ending: Ending): Promise<void> {
		if (!this.#inTime) return;
		if (ending === 'the end') {
			await page.keyboard.press('Escape');
			const back = page.getByRole('button', { name: 'Trang trước' });
			const { mark } = await page.evaluate(() => window.screenProbe.look());
			// A book of one screen has nothing before it.
			if (await back.isEnabled()) {
				await back.click({ timeout: TURN_MS });
				await this.#settled(page, mark, TURN_MS);
			}
		}
		// The place is written when things have come to rest, on a busy machine later.
		await page.waitForTimeout(1_500);
		const before = await page.evaluate(() => window.screenProbe.look());
		await page.reload({ waitUntil: 'commit' });
		let after = await this.#settled(page, null, FIRST_MS);
		const until = performance.now() + BACK_MS;
		while (!samePlace(before, after) && performance.now() < until) {
			await page.waitForTimeout(300);
			after = await page.evaluate(() => window.screenProbe.look());
		}
		if (samePlace(before, after)) return;
		if (!this.#inTime) return this.#fault(page, 'late', before.sections[0] ?? '', 'after coming back');
		const told = (sight: Sight | null) =>
			`${sight?.sections.join() ?? '-'} “${sight?.firstWords.slice(0, 5).join(' ') ?? ''}”`;
		await this.#fault(page, 'other place', before.sections[0] ?? '', `${told(before)} → ${told(after)}`);
	}

	/** Sections that turning did not come to are opened by an address, as from a contents list of the book page. */
	async #openTheRest(page: Page): Promise<void> {
		for (const { path } of this.#asked.title.sections) {
			if (this.#reached.has(path)) continue;
			if (!this.#inTime) return;
			await page.goto(this.#address(path), { waitUntil: 'commit' });
			const sight = await this.#settled(page, null, TURN_MS * 2);
			if (!this.#inTime) return;
			if (sight?.sections.includes(path)) {
				await this.#note(page, sight);
				// A printed page stands on the screen whole.
				if (this.#asked.title.form === 'pdf') this.#through.add(path);
			}
			// An empty page of a printed book.
			else if (await this.#holdsNothing(path)) this.#reached.add(path);
			else await this.#fault(page, 'reader says', path, (await alertOn(page)) || 'the section did not come');
			await this.#collect(page);
		}
	}

	async #holdsNothing(path: string): Promise<boolean> {
		const source = await this.#asked.source.section(path).catch(() => null);
		return source !== null && source.words.length === 0 && !(await source.painted().catch(() => true));
	}

	/** Looks at a screen as a person would. */
	async #note(page: Page, sight: Sight): Promise<void> {
		const [section = ''] = sight.sections;
		const fresh = sight.sections.some((one) => !this.#reached.has(one));
		sight.sections.forEach((one) => this.#reached.add(one));
		await this.#noteSentence(page, section);
		if (sight.overlaps > 2 && sight.overlaps > ((await this.#asked.alone.section(section))?.overlaps ?? 0))
			await this.#fault(page, 'overlap', section, `${sight.overlaps}: ${sight.overlapping}`);
		if (sight.broken > 0) await this.#fault(page, 'broken picture', section, String(sight.broken));
		const bare = sight.words === 0 && sight.pictures === 0;
		const due = this.#looked < LOOKED_AT || this.#turns % NOW_AND_THEN === 0;
		if (!sight.box || (!bare && !fresh && !due)) return;
		this.#looked++;
		if (await standsThere(page, sight.box)) return;
		// A page that was laid out a moment ago may not be painted yet.
		await page.waitForTimeout(500);
		if (await standsThere(page, sight.box)) return;
		const source = await this.#asked.source.section(section).catch(() => null);
		// What is written or painted is not always to be seen: white on white, beside the page, one colour all over.
		const painted = await source?.painted().catch(() => true);
		if (painted) await this.#fault(page, 'blank', section, `${source?.words.length ?? 0} words in the file`);
	}

	/** A page that cannot be read in the file either is the file's fault, and the sentence is right. */
	async #noteSentence(page: Page, section: string): Promise<void> {
		const says = await alertOn(page);
		if (!says) return;
		const source = await this.#asked.source.section(section).catch(() => null);
		const damaged = this.#asked.title.form === 'pdf' && source === null;
		await this.#fault(page, damaged ? 'damaged file' : 'reader says', section, says);
	}

	async #collect(page: Page): Promise<void> {
		for (const seen of await page.evaluate(() => window.screenProbe.seen()).catch(() => [])) {
			const before = this.#seen.get(seen.section);
			if (!before || before.unseen.length + before.cut.length >= seen.unseen.length + seen.cut.length)
				this.#seen.set(seen.section, seen);
		}
	}

	async #losses(): Promise<SectionLoss[]> {
		const losses: SectionLoss[] = [];
		for (const section of this.#through) {
			const seen = this.#seen.get(section);
			if (!seen) continue;
			const source = await this.#asked.source.section(section).catch(() => null);
			const { hidden, cutPictures, unseenPictures } = seen;
			const { cut, unseen } = await this.#asCutByTheReader(seen);
			const lost = source ? without(source.words, seen.words) : [];
			if (
				lost.length + hidden + cut.length + unseen.length + cutPictures.length + unseenPictures.length ===
				0
			)
				continue;
			losses.push({
				section,
				lost,
				hidden,
				cut,
				unseen,
				cutPictures,
				unseenPictures,
				words: seen.words.length
			});
		}
		return losses;
	}

	/** What is seen in the file alone, and not here. */
	async #asCutByTheReader({
		section,
		cut,
		unseen
	}: Seen): Promise<{ cut: readonly string[]; unseen: readonly string[] }> {
		if (cut.length + unseen.length === 0) return { cut, unseen };
		const alone = await this.#asked.alone.section(section);
		if (!alone) return { cut, unseen };
		const never = [...alone.cut, ...alone.unseen];
		return { cut: without(cut, never), unseen: without(unseen, without(never, cut)) };
	}

	async #fault(page: Page, kind: Fault['kind'], section: string, says: string): Promise<void> {
		const { pictures, width } = this.#asked;
		const same = this.#faults.filter((fault) => fault.kind === kind).length;
		let picture: string | null = null;
		if (same < PICTURES_KEPT) {
			picture = join(
				pictures.folder,
				`${pictures.name}-${width}-${kind.replaceAll(' ', '-')}-${same + 1}.png`
			);
			await page.screenshot({ path: picture, scale: 'css' }).catch(() => (picture = null));
		}
		this.#faults.push({ kind, section, says, picture });
	}
}

/** Whether a part of the screen is of more than one colour. */
async function standsThere(page: Page, clip: NonNullable<Sight['box']>): Promise<boolean> {
	return showsSomething(await page.screenshot({ clip, scale: 'css', animations: 'disabled' }));
}

/** The one that turns forward; on the last page it says that the book is read. */
const nextButton = (page: Page) => page.getByRole('button', { name: /^(Trang sau|Đọc xong)$/ });

async function alertOn(page: Page): Promise<string> {
	const alerts = await page
		.locator('main [role="alert"]')
		.allInnerTexts()
		.catch(() => []);
	return alerts.join(' ').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}

/** The script's objects of the page, and the whole of the largest process that draws pages. */
async function memoryOf(browser: Browser, context: BrowserContext, page: Page) {
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	await session.detach();
	const whole = await browser.newBrowserCDPSession();
	const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
	await whole.detach();
	const resident = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(({ id }) => {
			try {
				return residentOf(id).now;
			} catch {
				return 0; // it has ended meanwhile
			}
		});
	const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
	return { heapMB: heap / 1e6, processMB: Math.max(0, ...resident) };
}
