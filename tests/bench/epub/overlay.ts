import type { Page } from 'playwright';
import type { Reading, Shelved } from './reading.ts';

const LISTENED_MS = 6_000;

/** Listens for a while to a section with a recording, and compares what is lit with what is said. */
export async function listenToOverlay(
	page: Page,
	{ origin, title }: { origin: string; title: Shelved }
): Promise<Reading['overlay']> {
	const section = title.sections.find(({ overlay }) => overlay);
	if (!section?.overlay) return null;
	const clips = await beginnings(`${origin}/api/resources/${title.versionId}/${section.overlay}`);
	await page.addInitScript(() => {
		const played: HTMLMediaElement[] = [];
		Object.assign(window, { playedSounds: played });
		const { play } = HTMLMediaElement.prototype;
		HTMLMediaElement.prototype.play = function () {
			played.push(this);
			return play.call(this);
		};
	});
	const address = new URL(`/read/${title.slug}`, origin);
	address.searchParams.set('muc', section.path);
	await page.goto(address.href, { waitUntil: 'commit' });
	await page.waitForFunction(() => 'screenProbe' in window);
	await page.evaluate(() => window.screenProbe.settled(null, 20_000));
	const listen = page.getByRole('button', { name: 'Nghe', exact: true });
	await listen.click({ timeout: 8_000 });
	const lit = await page.evaluate(
		async ({ ids, ms }) => {
			const sounds = () => (window as unknown as { playedSounds: HTMLMediaElement[] }).playedSounds;
			const usual = new Map<string, string>();
			const found = new Map<string, number>();
			const until = performance.now() + ms;
			while (performance.now() < until) {
				await new Promise((resolve) => setTimeout(resolve, 8));
				const documents = [...document.querySelectorAll<HTMLIFrameElement>('.paper iframe')].map(
					(frame) => frame.contentDocument
				);
				for (const id of ids) {
					const element = documents.map((one) => one?.getElementById(id)).find((one) => one);
					if (!element) continue;
					const classes = element.getAttribute('class') ?? '';
					if (!usual.has(id)) usual.set(id, classes);
					const sound = sounds().at(-1);
					if (classes !== usual.get(id) && !found.has(id) && sound && !sound.paused)
						found.set(id, sound.currentTime);
				}
			}
			return [...found];
		},
		{ ids: clips.map(({ id }) => id), ms: LISTENED_MS }
	);
	const late = lit.flatMap(([id, at]) => {
		const clip = clips.find((one) => one.id === id);
		return clip ? [Math.abs(at - clip.begin) * 1000] : [];
	});
	return { phrases: late.length, worst: Math.round(Math.max(0, ...late)) };
}

async function beginnings(address: string): Promise<{ id: string; begin: number }[]> {
	const smil = await (await fetch(address)).text();
	return [...smil.matchAll(/<par\b[\s\S]*?<\/par>/g)].flatMap(([par]) => {
		const id = /<text\b[^>]*\bsrc="[^"#]*#([^"]+)"/.exec(par)?.[1];
		const begin = /\bclipBegin="([^"]+)"/.exec(par)?.[1] ?? '0';
		return id ? [{ id, begin: seconds(begin) }] : [];
	});
}

/** A clock value of SMIL. */
function seconds(value: string): number {
	if (value.endsWith('ms')) return parseFloat(value) / 1000;
	if (value.endsWith('min')) return parseFloat(value) * 60;
	if (value.endsWith('h')) return parseFloat(value) * 3600;
	return value.split(':').reduce((sum, part) => sum * 60 + parseFloat(part), 0);
}
