import { noteTheme } from '#lib/api/worn.ts';
import { askAgain, goOn, noticeLost } from './look-after.ts';
import { startWorker, offerTakeOver } from './worker-link.ts';
import { titleOf, wordsOf } from './pack-words.ts';

/** Between two questions to the library from one page. ms */
const BETWEEN = 60 * 60 * 1000;

interface LookedAfter {
	/** Given sentences about titles that the library no longer gives. */
	readonly say: (gone: string) => void;
	/** What somebody chose to see; null: this page does not know. */
	readonly theme: string | null;
	/** The first title is taken along at this moment: there is nothing to ask about yet. */
	readonly justNow: boolean;
}

/** What lies on this device is looked after as long as the page is open; the answer stops it. In the browser only. */
export function lookAfterDevice({ say, theme, justNow }: LookedAfter): () => void {
	let asked = justNow ? performance.now() : 0;
	async function look(): Promise<void> {
		if (!navigator.onLine) return;
		const now = performance.now();
		if (asked > 0 && now - asked < BETWEEN) return void (await goOn());
		asked = now;
		for (const pack of await askAgain()) say(wordsOf(pack).gone({ title: titleOf(pack) }));
		await noticeLost();
		await goOn();
	}
	async function begin(): Promise<void> {
		// Browsers refuse where storage is switched off: then nothing lies here.
		await startWorker().catch(() => null);
		if (theme !== null) await noteTheme(theme).catch(() => null);
		if (!location.pathname.startsWith('/read/')) await offerTakeOver();
		if (!justNow) await look();
	}
	const begins = () => void begin();
	const waits = typeof requestIdleCallback === 'function' ? requestIdleCallback(begins) : null;
	if (waits === null) begins();
	const online = () => void look();
	window.addEventListener('online', online);
	return () => {
		if (waits !== null) cancelIdleCallback(waits);
		window.removeEventListener('online', online);
	};
}
