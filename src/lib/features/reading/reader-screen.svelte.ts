import { tick } from 'svelte';
import * as m from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import type { BrailleGrade } from '#lib/features/formats/index.ts';
import { percentOf } from '#lib/reader/progress.ts';
import { NUDGE } from '#lib/reader/scroll-run.ts';
import { labelsOf, sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';
import type { Locator } from '#lib/publication/locator.ts';
import type {
	BookPicture,
	Decoration,
	Located,
	ReaderErrorCode,
	Target,
	Turn,
	Zone
} from '#lib/reader/navigator.ts';
import { ReadingSession, type OpenNote, type SessionView } from '#lib/reader/session.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '#lib/reader/settings.ts';
import type { NarrationView } from '#lib/reader/tools/narration.ts';
import { Aids } from './aids/aids.svelte.ts';
import { countReading } from './count-reading.ts';
import type { Ahead } from './fetch-ahead.ts';
import { barsFold } from './handling/folded-bars.ts';
import { Handling } from './handling/handling.svelte.ts';
import { Notebook } from './keeping/notebook.svelte.ts';
import { PlaceSaid } from './handling/place-said.svelte.ts';
import { Going } from './going/going.svelte.ts';
import { keepPlaceIn } from './components/keep-when-here.ts';
import { listenAsAsked } from './listen-as-asked.ts';
import { Listening } from './listening/listening.svelte.ts';
import { LastPosition } from './last-position.ts';
import type { Layer } from './layer.ts';
import { saidPlace } from './said-page.ts';
import { sessionEnvironment } from './session-environment.ts';
import { dress } from './settings/dress.ts';
import { Signing } from './signing/signing.svelte.ts';
import { recallSettings, rememberSettings } from './settings-memory.ts';
import { readTarget } from './target.ts';
import { chapterBeside, currentEntry, whereIs, type Where } from './where.ts';

/** What the page knows besides the book. */
interface ReaderExtras {
	readonly youngest?: boolean;
	readonly lender?: string | null;
	readonly braille?: readonly BrailleGrade[];
}

/** The reader's screen: a reading session, what lies over it, and what the device keeps. The components only show it. */
export class ReaderScreen {
	readonly publication: ReaderPublication;
	/** Pictures and sound instead of words to press. */
	readonly youngest: boolean;
	/** Who lent the voice of the book, as they wish to be called. */
	readonly lender: string | null;
	/** Grades in which the book can be read as braille. */
	readonly braille: readonly BrailleGrade[];
	readonly handling = new Handling();
	/** What the child keeps of this title: bookmarks, marks, notes. */
	readonly notebook: Notebook;
	readonly said = new PlaceSaid();
	settings: ReadingSettings = $state.raw(DEFAULT_SETTINGS);
	bars = $state(true);
	/** The page is brought to life. */
	alive = $state(false);
	layer: Layer | null = $state(null);
	/** A link out of the library, waiting for a grown-up. */
	outside: string | null = $state(null);
	/** Words of the page are selected. */
	selected = $state(false);
	/** What the layer `picture` shows. */
	picture: BookPicture | null = $state.raw(null);
	/** It opens on the first page, as that page looks: as far as is known until something else is. */
	beginsFirst = $state(true);
	readonly aids: Aids;
	readonly going: Going;
	/** How the child listens. */
	readonly listening: Listening;
	/** Films in sign language beside the page. */
	readonly signing: Signing;
	readonly #labels: ReadonlyMap<string, string>;
	readonly #lastPosition: LastPosition;
	readonly #session: ReadingSession;
	#view: SessionView;

	/** `ahead`: what the page has sent for already; `youngest`: who reads does not read yet (`picture-book/`). */
	constructor(
		publication: ReaderPublication,
		ahead: Ahead,
		{ youngest = false, lender = null, braille = [] }: ReaderExtras = {}
	) {
		this.braille = braille;
		this.lender = lender;
		this.youngest = youngest;
		this.publication = publication;
		this.#labels = labelsOf(publication);
		this.#lastPosition = new LastPosition(publication);
		this.notebook = new Notebook(publication, (marks) => this.decorate('marks', marks));
		this.#session = new ReadingSession(sessionEnvironment(publication, ahead));
		this.#view = $state.raw(this.#session.view);
		this.aids = new Aids(this.#session, (layer) => (this.layer = layer));
		this.going = new Going(this.#session, this);
		this.listening = new Listening(this.#session, publication, youngest && publication.form === 'fixed');
		this.signing = new Signing(publication);
		this.#session.on('changed', (view) => {
			this.#view = view;
			if (view.state === 'turning') this.said.moving();
		});
		this.#session.on('located', ({ locator }) => {
			this.#arrived(locator);
			// What a voice reads is where it is.
			if (this.narration.state !== 'playing') this.said.arrived(saidPlace(this));
		});
		this.#session.on('edge', (turn) => this.#atEdge(turn));
		this.#session.on('tap', (zone) => this.#tapped(zone));
		this.#session.on('swipe', (turn) => this.turn(turn, true));
		this.#session.on('key', (event) => this.key(event));
		this.#session.on('selected', (selected) => (this.selected = selected));
		this.#session.on('picture', (picture) => this.show(picture));
		this.#session.on('external-link', (href) => (this.outside = href));
		this.#session.on('read', () => {
			if (this.youngest && this.located?.atEnd) this.layer = 'end';
		});
	}

	get opening(): boolean {
		return this.#view.state === 'opening';
	}

	get failed(): boolean {
		return this.#view.state === 'failed';
	}

	/** A page is on the screen. */
	get opened(): boolean {
		return this.#view.state === 'open' || this.#view.state === 'turning';
	}

	/** Another page is on its way. */
	get turning(): boolean {
		return this.#view.state === 'turning';
	}

	get failure(): ReaderErrorCode | null {
		return this.#view.failure;
	}

	get located(): Located | null {
		return this.#view.located;
	}

	get waiting(): SessionView['waiting'] {
		return this.#view.waiting;
	}

	get narration(): NarrationView {
		return this.#view.narration;
	}

	get zooms(): boolean {
		return this.#view.zooms;
	}

	get zoomed(): number {
		return this.#view.zoom;
	}

	/** A PDF that can be read as its pages or as its words alone. */
	get flows(): boolean {
		return this.publication.flow !== undefined;
	}

	/** Letters on the screen have the size and the face that the child likes. */
	get textual(): boolean {
		return this.publication.form === 'reflowable' || (this.flows && this.settings.pdf === 'text');
	}

	/** The page on the screen is a picture of words, which a machine may have recognised. */
	get scan(): 'unread' | 'recognised' | null {
		const section = this.publication.sections[this.located?.section ?? -1];
		if (!section?.scan) return null;
		return section.recognised ? 'recognised' : 'unread';
	}

	/** Somebody reads this book aloud: people, the library, or the device. */
	get canListen(): boolean {
		const { narration, voice } = this.publication;
		const lit = this.#session.narrates || this.flows;
		return narration !== null || Boolean(voice) || (this.listening.device && lit);
	}

	/** The engine on the screen can light what is said. */
	get narrates(): boolean {
		return this.#session.narrates;
	}

	/** Speaking, or paused in the middle: the step buttons mean phrases then. */
	get narrating(): boolean {
		return this.narration.state !== 'silent';
	}

	/** How much of the book is read; beside its reading order as much as where it was left. */
	get percent(): number {
		const { totalProgression } = this.located?.locator.locations ?? {};
		const left = this.#view.trail.at(-1)?.locations.totalProgression;
		return percentOf(totalProgression ?? left ?? 0);
	}

	/** How many jumps can be taken back. */
	get waysBack(): number {
		return this.#view.trail.length;
	}

	/** What is read beside the page. */
	get note(): OpenNote | null {
		return this.#view.note;
	}

	/** Pages that everybody counts the same: of a fixed book or a PDF. `label`: what the page calls itself, if not by its number. */
	get pages(): { n: number; total: number; label: string | null } | null {
		if (this.publication.form === 'reflowable' || !this.located) return null;
		const { sections } = this.publication;
		const { section } = this.located;
		const label = this.#labels.get(sections[section]?.path ?? '');
		return { n: section + 1, total: sections.length, label: label ?? null };
	}

	/**
	 * Opens the book in `container` where the address or the last visit says. Runs in the browser only.
	 * `assigned`: the class seat that reads what its teacher gave; only then anything is reported.
	 */
	async open(container: HTMLElement, address: URL, assigned: string | null): Promise<void> {
		if (this.publication.form === 'reflowable') this.#lastPosition.readPages(container, () => this.settings);
		this.alive = true;
		if (barsFold()) this.bars = false;
		const start = (await this.#start(address)) ?? undefined;
		const elsewhere = assigned === null && this.handling.opensElsewhere(this.publication, address, start);
		if (elsewhere) return location.replace(elsewhere);
		const { pdf, page } = this.settings;
		const asDrawn = pdf === 'page' && ['paper', 'sepia'].includes(page);
		const first = start === undefined || (typeof start === 'object' && start.href === 'page-1');
		this.beginsFirst &&= asDrawn && first;
		await this.#session.open({ container, settings: this.settings, start });
		this.beginsFirst = false;
		if (!this.opened) return;
		if (this.publication.listsMissing) toasts.say(m.reading_contents_missing(), 'bad');
		this.notebook.open();
		if (assigned) countReading(this.#session, this.publication, assigned);
		if (!this.canListen) await this.listening.look();
		await listenAsAsked(address, this);
	}

	close(): void {
		this.going.close();
		this.listening.close();
		this.aids.close();
		this.notebook.close();
		this.#session.close();
	}

	/** What the device knows of the child's page and of this title, asked for together: the words wait for it. */
	async #start(address: URL): Promise<Target | null> {
		const [settings, last] = await Promise.all([
			recallSettings(document.documentElement),
			this.#lastPosition.get(),
			this.handling.recall(),
			this.aids.recall(),
			this.going.recall(),
			this.listening.recall()
		]);
		this.settings = settings;
		dress(document.documentElement, settings);
		const { sections } = this.publication;
		const href = address.searchParams.get('muc');
		if (href && sectionIndexOf(this.publication, href) >= 0) return href;
		return readTarget(address.searchParams.get('vi-tri'), sections) ?? last;
	}

	#atEdge(turn: Turn): void {
		this.bars = true;
		if (this.located?.aside) this.#leaveAside();
		else if (turn === 'next' && this.located?.atEnd) this.layer = 'end';
	}

	/** Notes have no next page: the book goes on where it was left. */
	#leaveAside(): void {
		const { sections } = this.publication;
		const first = sections.find(({ linear }) => linear);
		if (this.waysBack > 0) this.back();
		else if (first) void this.#lastPosition.get().then((last) => this.#session.go(last ?? first.path));
	}

	/** "Về chỗ đang đọc". */
	back(): void {
		this.going.pause();
		this.layer = null;
		void this.#session.back();
	}

	/** Where the place is; null before the first page. */
	where(): Where | null {
		const here = this.#here;
		return here && whereIs(here, this.#session.headings());
	}

	/** Lights pieces of the text. */
	decorate(group: string, decorations: readonly Decoration[]): void {
		this.#session.decorate(group, decorations);
	}

	/** What of the page would be kept now: what is selected, else the paragraph, else the place alone. */
	quote(): Locator | null {
		const { quotes } = this.#session;
		return quotes?.selected() ?? quotes?.paragraph() ?? this.located?.locator ?? null;
	}

	/** The paragraph at the place, and its section: of a PDF in its flowing text. */
	paragraph(): { readonly section: string; readonly text: string } {
		const text = this.#session.quotes?.paragraph()?.text?.highlight ?? '';
		return { section: this.#session.sectionPath ?? '', text };
	}

	/** "Tô màu, ghi chú": the sheet for a new one. */
	mark(): void {
		this.notebook.editing = null;
		this.layer = 'mark';
	}

	/** Keeps the place, and says so. */
	async bookmark(): Promise<void> {
		const locator = this.quote();
		this.layer = null;
		if (!locator) return;
		await keepPlaceIn(this.notebook, locator);
	}

	/** Also while the page does not come to rest. */
	keepPlace(): void {
		const { place } = this.#session;
		if (place) void this.#lastPosition.keep(place);
	}

	#arrived(locator: Locator): void {
		void this.#lastPosition.keep(locator);
		// A page that left took its selection along without a word.
		if (this.selected) this.selected = (this.#session.quotes?.selected() ?? null) !== null;
	}

	/** The words that were selected are kept: they need not stay selected. */
	unselect(): void {
		this.#session.quotes?.unselect();
		this.selected = false;
	}

	/** What a page calls itself, else its number. */
	pageLabel(section: number): string {
		return this.#labels.get(this.publication.sections[section]?.path ?? '') ?? String(section + 1);
	}

	/** Address of the entry of the contents that the place is in. */
	currentEntry(): string | null {
		const here = this.#here;
		return here && currentEntry(here);
	}

	/** Where the chapter after or before begins; null at the ends of the book. */
	chapterBeside(by: 1 | -1): string | null {
		const here = this.#here;
		return here && chapterBeside(here, by);
	}

	get #here() {
		const { located, publication } = this;
		return located && { located, publication, passed: (ids: readonly string[]) => this.#session.passed(ids) };
	}

	/** The pictures of the book that are in sight. */
	pictures(): readonly BookPicture[] {
		return this.#session.pictures();
	}

	show(picture: BookPicture): void {
		this.picture = picture;
		this.layer = 'picture';
	}

	/** Back to the mark or the word, where the keyboard came from. */
	async closeNote(): Promise<void> {
		const note = this.#session.closeNote();
		if (!note) return;
		await tick(); // as long as the dialog is there nothing else takes the keyboard
		if (note.back) note.back();
		else this.#session.focus();
	}

	/** A link within the note: the note gives way to where it leads. */
	followFromNote(target: string): void {
		this.#session.closeNote();
		void this.#session.go(target);
	}

	/** Turns the book to the note that is open beside the page. */
	openNote(): void {
		void this.#session.openNote();
	}

	#tapped(zone: Zone): void {
		// Small hands are everywhere: they turn by the arrows, or by a swipe.
		if (this.youngest && this.layer === null) return;
		if (this.layer === 'settings') this.layer = null;
		else if (zone === 'middle') this.bars = !this.bars;
		else this.turn(zone === 'end' ? 'next' : 'previous', true);
	}

	/** `byHand`: a touch on the page itself, which clears the screen for reading. */
	turn(turn: Turn, byHand = false): void {
		this.going.pause();
		if (byHand) this.bars = false;
		void this.#session.turn(turn);
	}

	/** A text that scrolls, by some lines. */
	nudge(by: 1 | -1): void {
		this.going.pause();
		this.#session.nudge(by * NUDGE);
	}

	goTo(target: Target): void {
		this.going.pause();
		this.layer = null;
		void this.#session.go(target);
	}

	/** After the network was gone. */
	retry(): void {
		void this.#session.retry();
	}

	/** Words that are only drawn cannot be lit: a PDF is read aloud as flowing text. */
	async listen(): Promise<void> {
		if (this.flows && this.settings.pdf === 'page') {
			this.settings = { ...this.settings, pdf: 'text' };
			await this.#session.apply(this.settings);
		}
		await this.#session.listen();
	}

	/** A phrase further or back. */
	step(turn: Turn): void {
		void this.#session.step(turn);
	}

	/** The voice falls silent. */
	silence(): void {
		this.#session.silence();
	}

	/** The phrase once more. */
	again(): void {
		void this.#session.again();
	}

	/** Out of the table or the note that is read. */
	escapePart(): void {
		void this.#session.escape();
	}

	/** "Đọc từ đây": what is selected. */
	listenFromSelection(): void {
		void this.#session.listenFromSelection();
		this.unselect();
	}

	zoom(by: number): void {
		void this.#session.zoom(by);
	}

	/** The skip link: into the text. */
	focus(): void {
		this.#session.focus();
	}

	/** Keys of the page and of its frame. */
	key(event: KeyboardEvent): void {
		if (this.going.key(event)) event.preventDefault();
		else this.handling.key(event, this);
	}

	set(change: Partial<ReadingSettings>): void {
		if (change.pdf === 'page') this.silence();
		this.settings = { ...this.settings, ...change };
		void rememberSettings(this.settings);
		dress(document.documentElement, this.settings);
		void this.#session.apply(this.settings).then(() => this.aids.restyled());
	}
}
