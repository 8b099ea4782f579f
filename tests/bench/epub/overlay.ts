import type { Page } from 'playwright';
import { clockSeconds } from '#lib/reader/tools/smil.ts';
import type { Reading, Shelved } from './reading.ts';

const LISTENED_MS = 20_000;
/** Enough to say something about a book. */
const ENOUGH = 20;

interface Phrase {
	/** Container path of its page, and the id of its element there. */
	readonly path: string;
	readonly id: string;
	/** Seconds of its recording. */
	readonly begin: number;
}

/**
 * Listens for a while to the sections with a recording, and compares what is lit with what is said: how far the clock of the sound is
 * from the beginning of a phrase when its element is lit.
 */
export async function listenToOverlay(
	page: Page,
	{ origin, title }: { origin: string; title: Shelved }
): Promise<Reading['overlay']> {
	const narrated = title.sections.filter(({ overlay }) => overlay);
	const all = await Promise.all(
		narrated.map(async ({ path, overlay }) => {
			const address = `${origin}/api/resources/${title.versionId}/${encodeURI(overlay ?? '')}`;
			return { path, phrases: await phrasesOf(page, address, path) };
		})
	);
	// A title page says one phrase.
	const first = all.find(({ phrases }) => phrases.length > 2) ?? all[0];
	if (!first) return null;
	await page.addInitScript(() => {
		const played: HTMLMediaElement[] = [];
		Object.assign(window, { playedSounds: played });
		const { play } = HTMLMediaElement.prototype;
		HTMLMediaElement.prototype.play = function () {
			if (!played.includes(this)) played.push(this);
			return play.call(this);
		};
	});
	const address = new URL(`/read/${title.slug}`, origin);
	address.searchParams.set('muc', first.path);
	await page.goto(address.href, { waitUntil: 'commit' });
	await page.waitForFunction(() => 'screenProbe' in window);
	await page.evaluate(() => window.screenProbe.settled(null, 20_000));
	await page.getByRole('button', { name: 'Nghe', exact: true }).click({ timeout: 8_000 });
	const lit = await page.evaluate(
		async ({ classes, ms, enough }) => {
			const sounds = () => (window as unknown as { playedSounds: HTMLMediaElement[] }).playedSounds;
			const selector = classes.map((name) => `.${CSS.escape(name)}`).join();
			const found = new Map<string, number>();
			let before = '';
			const until = performance.now() + ms;
			while (performance.now() < until && found.size < enough) {
				await new Promise((resolve) => setTimeout(resolve, 4));
				const sound = sounds().at(-1);
				if (!sound || sound.paused) continue;
				for (const frame of document.querySelectorAll<HTMLIFrameElement>('.paper iframe')) {
					const section = frame.contentDocument;
					const element = section?.querySelector(selector);
					const path = /\/api\/resources\/[^/]+\/([^?#]*)/.exec(section?.baseURI ?? '')?.[1] ?? '';
					const key = element ? `${decodeURIComponent(path)}#${element.id}` : '';
					if (key === '' || key === before) continue;
					before = key;
					if (!found.has(key)) found.set(key, sound.currentTime);
				}
			}
			return [...found];
		},
		{ classes: ['vs-read-aloud', ...title.activeClasses], ms: LISTENED_MS, enough: ENOUGH }
	);
	const known = new Map<string, Phrase>(
		all.flatMap(({ phrases }) => phrases.map((one) => [`${one.path}#${one.id}`, one] as const))
	);
	const late = lit
		.flatMap(([key, at]) => {
			const phrase = known.get(key);
			return phrase ? [Math.abs(at - phrase.begin) * 1000] : [];
		})
		.sort((a, b) => a - b);
	return {
		phrases: late.length,
		worst: Math.round(late.at(-1) ?? 0),
		median: Math.round(late[Math.floor(late.length / 2)] ?? 0)
	};
}

/** Asked for as the child's page does: the age policy holds for every file. */
async function phrasesOf(page: Page, address: string, path: string): Promise<Phrase[]> {
	const answer = await page.context().request.get(address);
	if (!answer.ok()) throw new Error(`${address}: ${answer.status()}`);
	const smil = await answer.text();
	return [...smil.matchAll(/<par\b[\s\S]*?<\/par>/g)].flatMap(([par]) => {
		const id = /<text\b[^>]*\bsrc="[^"#]*#([^"]+)"/.exec(par)?.[1];
		const begin = clockSeconds(/\bclipBegin="([^"]+)"/.exec(par)?.[1] ?? '0');
		return id ? [{ path, id, begin }] : [];
	});
}
