import { Idle, preparesAhead } from '../ahead.ts';
import { DocumentText } from '../document-text.ts';
import { nextLinear, type ReaderPublication } from '../publication.ts';
import type { EpubScreen } from './epub-screen.ts';
import { bringPictures } from './late-pictures.ts';
import type { RoomAhead } from './page.ts';
import { destinationOf, type EpubMap, type Stand } from './position.ts';

interface Ahead {
	readonly path: string;
	readonly room: RoomAhead;
	readonly screen: EpubScreen;
	/** Whether its first page stands there: false when it cannot be shown like this. */
	readonly ready: Promise<boolean>;
}

interface Making {
	readonly publication: ReaderPublication;
	/** A room beside the page, where nobody sees what stands in it. */
	room(): RoomAhead;
	/** A rendering in that room, which tells when the engine has done all it does to a section. */
	render(room: HTMLElement, done: () => void): EpubScreen;
}

/**
 * The section that may be read next, laid out beside the page before anybody turns to it, so that the turn only shows it. Whatever changes
 * letters or room puts it away (`drop`).
 */
export class SectionAhead {
	readonly #making: Making;
	readonly #idle = new Idle();
	#ahead: Ahead | null = null;
	/** Those that cannot be made ready: lines that stand upright, files that are missing. */
	readonly #refused = new Set<string>();

	constructor(making: Making) {
		this.#making = making;
	}

	/** When nothing else happens; `stand`: where the reader is then, null when that is no time for it. */
	prepare(map: EpubMap | null, stand: () => Stand | null): void {
		if (!map || !preparesAhead()) return;
		this.#idle.then(() => {
			const here = stand();
			const next = here && !here.aside ? this.#after(here.section) : null;
			if (next !== null) this.#make(next, map);
		});
	}

	/** The path of the section that follows; null when there is none, or it is shown by another engine. */
	#after(section: number): string | null {
		const { publication } = this.#making;
		const next = publication.sections[nextLinear(publication, section, 1) ?? -1];
		return next && !next.fixed ? next.path : null;
	}

	#make(path: string, map: EpubMap): void {
		if (this.#ahead?.path === path || this.#refused.has(path)) return;
		this.drop();
		const room = this.#making.room();
		let done = () => {};
		const rendered = new Promise<void>((resolve) => (done = resolve));
		const screen = this.#making.render(room.element, () => done());
		const shown = Promise.all([screen.show(destinationOf(path, map)), rendered]);
		const ahead: Ahead = { path, room, screen, ready: this.#made(path, screen, shown) };
		this.#ahead = ahead;
		void ahead.ready.then((ready) => {
			if (!ready && this.#ahead === ahead) this.drop();
		});
	}

	async #made(path: string, screen: EpubScreen, shown: Promise<unknown>): Promise<boolean> {
		// What fails here fails again, and says so, when the reader turns to it.
		const came = await shown.then(
			() => true,
			() => false
		);
		// Put away meanwhile, which says nothing about the section: in other letters it is made anew.
		if (this.#ahead?.screen !== screen) return false;
		const page = came ? screen.document : null;
		if (!page || screen.upright) {
			this.#refused.add(path);
			return false;
		}
		bringPictures(page);
		// Read once, and not while somebody waits.
		DocumentText.of(page.body);
		return true;
	}

	/** The section, when it is this one that was made ready, or is about to be; it is the caller's then. */
	async take(path: string): Promise<{ readonly room: RoomAhead; readonly screen: EpubScreen } | null> {
		const ahead = this.#ahead;
		if (ahead?.path !== path || !(await ahead.ready) || this.#ahead !== ahead) return null;
		this.#ahead = null;
		return ahead;
	}

	drop(): void {
		this.#idle.stop();
		const ahead = this.#ahead;
		this.#ahead = null;
		ahead?.screen.destroy();
		ahead?.room.leave();
	}
}
