import { openDevice, type Device, type Position } from '#lib/device/index.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import type { ReadingSettings } from '#lib/reader/settings.ts';
import { inItsPart } from '#lib/reader/long-sections.ts';
import { totalProgression } from '#lib/reader/progress.ts';
import { positionsOf, sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';
import type { KeptPage } from './first-words/kept-page.ts';
import { PageKeeper } from './first-words/page-keeper.ts';

const PDF_PAGE = /^page-\d+$/;

/**
 * The section of a position in another version of the book: of the same file or page, for a page beyond the last one the
 * last, else of the same title, else of the same share.
 */
function sectionOf(locator: Locator, { sections }: ReaderPublication) {
	const { href, title, locations } = locator;
	const last = sections.at(-1);
	return (
		sections[sectionIndexOf({ sections }, locator)] ??
		(last && PDF_PAGE.test(href) && PDF_PAGE.test(last.path) ? last : undefined) ??
		sections.find((section) => section.title !== '' && section.title === title) ??
		sections.findLast((_, at) => totalProgression(sections, at, 0) <= (locations.totalProgression ?? 0))
	);
}

/** Where one title was left on this device. */
export class LastPosition {
	readonly #publication: ReaderPublication;
	readonly #open: () => Device;
	/** The device did not say in time: what it may hold is worth more than the first page that is shown instead. */
	#unknown = false;
	/** When the place that is kept was reached. Epoch ms. */
	#keptAt = 0;
	#pages: PageKeeper | null = null;

	constructor(publication: ReaderPublication, open: () => Device = openDevice) {
		this.#publication = publication;
		this.#open = open;
	}

	/** null: never opened, or the device does not say. */
	async get(): Promise<Locator | null> {
		const device = this.#open();
		const last = await device.positions.get(this.#publication.slug);
		this.#unknown = !last && !device.persisted;
		if (!last) return null;
		if (last.versionId === this.#publication.versionId) return last.locator;
		// What is exact in another version may point anywhere here: the section, the words that stood there and the share are kept.
		const { progression, totalProgression } = last.locator.locations;
		const section = sectionOf(last.locator, this.#publication);
		const known = { ...last.locator, locations: { progression, totalProgression } };
		if (sectionIndexOf(this.#publication, known) >= 0) return inItsPart(this.#publication.sections, known);
		return { ...known, href: section ? hrefOf(section.path) : known.href };
	}

	/**
	 * Written at once: a page that is being closed has no time for it. A place beside the reading order is none where the next visit
	 * should open.
	 */
	async keep(locator: Locator): Promise<void> {
		const { slug, title, versionId, coverRatio, band, sections } = this.#publication;
		if (sections[sectionIndexOf(this.#publication, locator)]?.linear === false) return;
		const updatedAt = Math.max(Date.now(), this.#keptAt + 1);
		this.#keptAt = updatedAt;
		const position: Position = {
			...{ locator, title, versionId, coverRatio, band },
			...{ total: positionsOf(this.#publication).total, updatedAt }
		};
		this.#pages?.atRest(locator.text?.highlight ?? '');
		const { positions } = this.#open();
		if (this.#unknown) await positions.change(slug, (before) => before ?? position);
		else await positions.put(slug, position);
		this.#unknown = false;
	}

	/** From now on the words of a page are kept with its place, when the reader stays on it. */
	readPages(room: HTMLElement, settings: () => ReadingSettings): void {
		this.#pages = new PageKeeper(room, settings, (page) => void this.#keepPage(page));
	}

	/** To the place that was kept last, unless the reader has left it meanwhile. */
	async #keepPage(page: KeptPage): Promise<void> {
		const keptAt = this.#keptAt;
		await this.#open().positions.change(this.#publication.slug, (before) =>
			before?.updatedAt === keptAt ? { ...before, page } : before
		);
	}
}
