import type { Page } from 'playwright';

declare global {
	interface Window {
		/** Words that the device began to say, and when. `performance.now()` */
		said: { readonly text: string; readonly now: number }[];
	}
}

/** Gives a device a voice of its own that says a word in 300 ms and tells of each: Chromium without a system's voices has none. */
export async function withDeviceVoice(page: Page): Promise<void> {
	await page.addInitScript(placeVoice, 300);
}

/** Runs in the page. */
function placeVoice(milliseconds: number): void {
	class Utterance extends EventTarget {
		readonly text: string;
		voice = null;
		lang = '';
		rate = 1;
		onstart: ((event: Event) => void) | null = null;
		onboundary: ((event: Event) => void) | null = null;
		onend: ((event: Event) => void) | null = null;
		onerror: ((event: Event) => void) | null = null;
		constructor(text: string) {
			super();
			this.text = text;
		}
	}
	let turn = 0;
	window.said = [];
	const voice = { lang: 'vi-VN', name: 'Bench', localService: true, default: true, voiceURI: 'bench' };
	const speech = Object.assign(new EventTarget(), {
		...{ speaking: false, pending: false, paused: false },
		getVoices: () => [voice],
		cancel() {
			turn += 1;
			speech.speaking = false;
		},
		speak(utterance: Utterance) {
			const mine = ++turn;
			speech.speaking = true;
			const words = [...utterance.text.matchAll(/\S+/g)];
			const say = (at: number) => {
				if (mine !== turn) return;
				const word = words[at];
				if (!word) {
					speech.speaking = false;
					utterance.onend?.(new Event('end'));
					return;
				}
				window.said.push({ text: word[0], now: performance.now() });
				utterance.onboundary?.(
					Object.assign(new Event('boundary'), {
						name: 'word',
						charIndex: word.index,
						charLength: word[0].length
					})
				);
				setTimeout(() => say(at + 1), milliseconds / utterance.rate);
			};
			setTimeout(() => {
				if (mine !== turn) return;
				utterance.onstart?.(new Event('start'));
				say(0);
			}, 50);
		}
	});
	Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
	Object.assign(window, { SpeechSynthesisUtterance: Utterance });
}
