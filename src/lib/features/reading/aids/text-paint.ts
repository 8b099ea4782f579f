import type { AidSettings, LitColour } from './aid-settings.ts';
import type { ScreenText, Word } from './screen-text.ts';
import { readableOn } from '#lib/reader/own-colours.ts';
import { syllablesOf, wantsPoints } from './syllables-of-words.ts';

/** The later one is drawn over the one before. */
const NAMES = { one: 'vs-syllable-one', two: 'vs-syllable-two', lit: 'vs-lit', tone: 'vs-tone' } as const;
type Name = (typeof NAMES)[keyof typeof NAMES];

interface Painted {
	readonly settings: AidSettings;
	/** Index of the line the child is at. */
	readonly line: number;
	/** The word the child is at. */
	readonly word: Word | null;
}

type Realm = Window & typeof globalThis;

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * Colours of syllables, tones and the word or sentence in focus, through the CSS Custom Highlight API of the frame: the book itself is
 * not touched. A browser without it shows the words as they are.
 */
export class TextPaint {
	#sheet: { readonly document: Document; readonly sheet: CSSStyleSheet } | null = null;

	/** `foreign`: there are words whose points of division have not been brought yet. */
	paint(text: ScreenText | null, { settings, line, word }: Painted): { readonly foreign: boolean } {
		const realm = text?.source.document.defaultView;
		if (!text || !realm || !('highlights' in (realm.CSS ?? {}))) return this.#nothing();
		const { syllables, tones } = settings;
		// Who asks for meanings sees which word is asked about.
		const lit = settings.lit === 'none' && settings.meaning ? 'word' : settings.lit;
		if (!syllables && !tones && lit === 'none') return this.#nothing();
		this.#wear(realm, settings);
		const seen = text.words.filter((one) => one.line >= 0);
		const groups: Record<Name, Range[]> = {
			[NAMES.one]: [],
			[NAMES.two]: [],
			[NAMES.tone]: [],
			[NAMES.lit]: []
		};
		let foreign = false;
		if (syllables) {
			const readable = readableElements(text.source.document);
			let odd = false;
			for (const one of seen) {
				const language = languageOf(text, one);
				foreign ||= wantsPoints(language);
				for (const piece of syllablesOf(one, language)) {
					const range = text.rangeOf(piece.start, piece.end);
					odd = !odd;
					if (readable(range)) groups[odd ? NAMES.one : NAMES.two].push(range);
				}
			}
		}
		if (tones)
			for (const one of seen)
				for (const at of tonesOf(text.text.slice(one.start, one.end)))
					groups[NAMES.tone].push(text.rangeOf(one.start + at, one.start + at + 1));
		const focus = lit === 'none' ? null : focusOf(text, { lit, line, word });
		if (focus) groups[NAMES.lit].push(focus);
		for (const name of Object.values(NAMES)) {
			const highlight = new realm.Highlight(...groups[name]);
			highlight.priority = Object.values(NAMES).indexOf(name);
			realm.CSS.highlights.set(name, highlight);
		}
		return { foreign };
	}

	#nothing(): { readonly foreign: boolean } {
		this.clear();
		return { foreign: false };
	}

	#wear(realm: Realm, settings: AidSettings): void {
		const { document } = realm;
		if (this.#sheet?.document !== document) {
			this.clear();
			const sheet = new realm.CSSStyleSheet();
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
			this.#sheet = { document, sheet };
		}
		this.#sheet.sheet.replaceSync(rules(settings, document));
	}

	clear(): void {
		if (!this.#sheet) return;
		const { document, sheet } = this.#sheet;
		this.#sheet = null;
		const realm = document.defaultView;
		if (!realm) return;
		for (const name of Object.values(NAMES)) realm.CSS.highlights.delete(name);
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
	}
}

const LIT_GROUND: Readonly<Record<LitColour, string>> = {
	sun: '--mark',
	sky: '--lit-sky',
	leaf: '--lit-leaf'
};

/** The colours of the tokens, so that the words can be read in them on the paper as it is. */
function rules({ litColour }: AidSettings, page: Document): string {
	const tokens = getComputedStyle(document.documentElement);
	const token = (name: string) => tokens.getPropertyValue(name).trim();
	const paper = page.defaultView?.getComputedStyle(page.documentElement).backgroundColor ?? '';
	const one = readableOn(paper, token('--syllable-one'));
	const two = readableOn(paper, token('--syllable-two'));
	return `::highlight(${NAMES.one}) { color: ${one}; }
::highlight(${NAMES.two}) { color: ${two}; }
::highlight(${NAMES.tone}) { color: ${token('--on-mark')}; background-color: ${token('--lit-tone')}; }
::highlight(${NAMES.lit}) { color: ${token('--on-mark')}; background-color: ${token(LIT_GROUND[litColour])}; }
@media (forced-colors: active) {
	::highlight(${NAMES.one}) { color: CanvasText; }
	::highlight(${NAMES.two}) { color: CanvasText; text-decoration: underline 2px; }
	::highlight(${NAMES.tone}), ::highlight(${NAMES.lit}) { color: HighlightText; background-color: Highlight; }
}`;
}

/** Words on a ground of their own, a coloured box or a picture, keep the colour they have. */
function readableElements(page: Document): (range: Range) => boolean {
	const known = new Map<Element, boolean>();
	const view = page.defaultView;
	const onPaper = (element: Element | null): boolean => {
		if (!element || element === page.body || element === page.documentElement) return true;
		const judged = known.get(element);
		if (judged !== undefined) return judged;
		const style = view?.getComputedStyle(element);
		const plain =
			style?.backgroundImage === 'none' &&
			['rgba(0, 0, 0, 0)', 'transparent'].includes(style.backgroundColor) &&
			!element.matches('a[href]');
		const answer = plain && onPaper(element.parentElement);
		known.set(element, answer);
		return answer;
	};
	return ({ startContainer }) => onPaper(startContainer.parentElement);
}

function languageOf(text: ScreenText, word: Word): string {
	const { startContainer } = text.rangeOf(word.start, word.end);
	const language = startContainer.parentElement?.closest('[lang]')?.getAttribute('lang');
	return language ?? text.source.document.documentElement.getAttribute('xml:lang') ?? '';
}

/** Offsets of the letters that bear a tone. */
export function tonesOf(word: string): readonly number[] {
	return [...word.normalize('NFC')].flatMap((letter, at) =>
		TONED.test(letter.normalize('NFD')) ? [at] : []
	);
}

function focusOf(
	text: ScreenText,
	{ lit, line, word }: { lit: 'word' | 'sentence'; line: number; word: Word | null }
): Range | null {
	const at = word ?? (lit === 'sentence' ? text.words.find((one) => one.line >= line) : undefined);
	if (!at) return null;
	if (lit === 'word') return text.rangeOf(at.start, at.end);
	const sentence = text.sentences.find(({ start, end }) => at.start >= start && at.start < end);
	return sentence ? text.rangeOf(sentence.start, sentence.end) : null;
}
