import { openDevice, type Annotation } from '#lib/device/index.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { MARK_COLOURS, type MarkColour } from '#lib/reader/mark-colour.ts';
import type { Decoration } from '#lib/reader/navigator.ts';
import { sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';
import { lettersOf } from '#lib/reader/text-quote.ts';
import { MOST_ANNOTATIONS, MOST_RECORDINGS } from './limits.ts';

/** `full`: the title has no room for more. */
export type Kept = 'kept' | 'known' | 'full';

/** What a child sets of an annotation. */
export type Written = Pick<Annotation, 'colour' | 'note' | 'name' | 'drawing'>;

/** "Sổ tay": bookmarks, marked words and notes of one title, on this device alone; what another tab does shows here too. */
export class Notebook {
	/** By place. */
	items: readonly Annotation[] = $state.raw([]);
	/** What the sheet of a mark changes; null: a new one. */
	editing: Annotation | null = $state.raw(null);
	readonly #publication: ReaderPublication;
	readonly #light: (marks: readonly Decoration[]) => void;
	#stop = () => {};

	/** `light`: shows the marked words on the page. */
	constructor(publication: ReaderPublication, light: (marks: readonly Decoration[]) => void) {
		this.#publication = publication;
		this.#light = light;
	}

	/** In the browser only. */
	open(): void {
		this.#stop();
		this.#stop = openDevice().annotations.onChange(() => void this.#look());
		void this.#look();
		void this.#sweep();
	}

	close(): void {
		this.#stop();
		this.#stop = () => {};
	}

	async #look(): Promise<void> {
		this.#show((await openDevice().annotations.get(this.#publication.slug))?.items ?? []);
	}

	#show(items: readonly Annotation[]): void {
		this.items = [...items].sort((a, b) => this.#placeOf(a) - this.#placeOf(b) || a.createdAt - b.createdAt);
		this.#light(
			this.items.flatMap(({ id, locator, colour }) => {
				const style = markColour(colour);
				return style ? [{ id, locator, style }] : [];
			})
		);
	}

	/** Sections and shares of them, as one number. */
	#placeOf({ locator }: Annotation): number {
		const section = sectionIndexOf(this.#publication, locator);
		const at = section < 0 ? this.#publication.sections.length : section;
		return at + Math.min(0.999, locator.locations.progression ?? 0);
	}

	/** `sound`: what was spoken to it. */
	async add(locator: Locator, written: Written, sound: Blob | null = null): Promise<Kept> {
		const now = Date.now();
		const id = crypto.randomUUID();
		const voice = sound !== null;
		const kept = await this.addAll([{ id, locator, ...written, voice, createdAt: now, updatedAt: now }]);
		if (kept === 'kept') await this.#keepSound(id, sound);
		return kept;
	}

	/** There is room for one more recording. */
	get hears(): boolean {
		return this.items.filter(({ voice }) => voice).length < MOST_RECORDINGS;
	}

	async soundOf({ id, voice }: Annotation): Promise<Blob | null> {
		return voice ? ((await openDevice().recordings.get(id))?.sound ?? null) : null;
	}

	async #keepSound(id: string, sound: Blob | null): Promise<void> {
		const { slug } = this.#publication;
		const { recordings } = openDevice();
		if (sound) await recordings.put(id, { slug, sound, savedAt: Date.now() });
		else await recordings.change(id, (before) => (before?.slug === slug ? undefined : before));
	}

	/** Adds what is not there yet; `known`: all of it was. */
	async addAll(items: readonly Annotation[]): Promise<Kept> {
		const before = await this.#stored();
		const fresh = items.filter((item, at) => !isIn(item, before) && !isIn(item, items.slice(0, at)));
		if (fresh.length === 0) return 'known';
		if (before.length + fresh.length > MOST_ANNOTATIONS) return 'full';
		await this.#change((all) => [...all, ...fresh.filter(({ id }) => !all.some((one) => one.id === id))]);
		return 'kept';
	}

	/** What another tab removed meanwhile is there again: somebody has just written it. */
	async change(item: Annotation, written: Written, sound: Blob | null): Promise<void> {
		const { id } = item;
		const updatedAt = Date.now();
		await this.#keepSound(id, sound);
		const now = { ...written, voice: sound !== null, updatedAt };
		await this.#change((all) =>
			all.some((one) => one.id === id)
				? all.map((one) => (one.id === id ? { ...one, ...now } : one))
				: [...all, { ...item, ...now }]
		);
	}

	async remove(id: string): Promise<void> {
		await this.#change((all) => all.filter((one) => one.id !== id));
	}

	/** Of entries whose removal nobody could take back any more, for the page was closed, nothing is left. */
	async #sweep(): Promise<void> {
		const { slug } = this.#publication;
		const spoken = [...(await openDevice().recordings.all())].filter(([, { slug: of }]) => of === slug);
		if (spoken.length === 0) return;
		const kept = await this.#stored();
		for (const [id] of spoken) if (!kept.some((item) => item.id === id)) await this.#keepSound(id, null);
	}

	/** What was removed will not be taken back: what was spoken to it goes, too. */
	async forget(items: readonly Annotation[]): Promise<void> {
		for (const { id, voice } of items) if (voice) await this.#keepSound(id, null);
	}

	/** Takes a removal back. */
	async restore(item: Annotation): Promise<void> {
		await this.#change((all) => (all.some(({ id }) => id === item.id) ? all : [...all, item]));
	}

	async #stored(): Promise<readonly Annotation[]> {
		return (await openDevice().annotations.get(this.#publication.slug))?.items ?? [];
	}

	async #change(decide: (items: readonly Annotation[]) => readonly Annotation[]): Promise<void> {
		const updatedAt = Date.now();
		const { slug } = this.#publication;
		const after = await openDevice().annotations.change(slug, (before) => ({
			...before,
			items: decide(before?.items ?? []),
			updatedAt
		}));
		this.#show(after?.items ?? []);
	}
}

export function markColour(colour: string | null): MarkColour | null {
	return MARK_COLOURS.find((one) => one === colour) ?? null;
}

/** The same twice, whoever wrote it: by its name, or by its place and everything it says. */
function isIn(item: Annotation, others: readonly Annotation[]): boolean {
	const saying = sayingOf(item);
	return others.some((other) => other.id === item.id || sayingOf(other) === saying);
}

function sayingOf({ locator, colour, note, name }: Annotation): string {
	const words = lettersOf(locator.text?.highlight ?? '');
	const progression = words === '' || colour === null ? (locator.locations.progression ?? 0).toFixed(4) : '';
	return JSON.stringify([locator.href, words, progression, colour, note, name]);
}
