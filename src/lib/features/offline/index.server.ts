import { NotFound } from '#lib/domain-error.ts';
import { COVER_PATH, lessonOf, lessonVersion, LISTS_PATH } from '#lib/api/pack-files.ts';
import type { PackOffer, StillKept } from '#lib/api/packs.ts';
import type { Actor } from '#lib/features/accounts/index.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/index.ts';
import type { Locale } from '#lib/features/lessons/index.ts';
import type { Lessons } from '#lib/features/lessons/index.server.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import { engineOfManifest, manifestForPage } from '#lib/features/reading/index.ts';
import type { Reading } from '#lib/features/reading/index.server.ts';
import { chooseFiles } from './choose-files.ts';
import type { PackFile, PackStore } from './pack-store.ts';

export { createPackStore } from './pack-store.server.ts';
export { slugsSchema, versionsSchema } from './versions.ts';

/** Pixels; `lib/api/pack-files.ts` asks for it. */
const COVER_WIDTH = 320;
/** The lists of a manifest are made when they are asked for: a guess, for the size that is told before. */
const LISTS_BYTES = 20_000;

export interface Packs {
	/** What a title consists of when it is taken along. One that a grown-up has to open is not. */
	offer(actor: Actor, slug: string): Promise<PackOffer>;
	/** The same of several, in their order; those that cannot be taken along are left out. */
	offers(actor: Actor, slugs: readonly string[]): Promise<readonly PackOffer[]>;
	/** The same of a lesson, with the clips of one language. */
	offerLesson(actor: Actor, slug: string, locale: Locale): PackOffer;
	/** What may stay on a device, of the versions it names: withdrawn, rated for older children, unknown are all alike not there. */
	stillKept(actor: Actor, versionIds: readonly string[]): Promise<StillKept>;
}

interface Needs {
	readonly store: PackStore;
	readonly reading: Pick<Reading, 'open'>;
	readonly lessons: Pick<Lessons, 'whole'>;
	/** Whether the class of a seat reads a title. */
	readonly isAssigned: (actor: Actor, publicationId: string) => Promise<boolean>;
}

/** Every verb passes the age policy; what is outside of it is not found. */
export function createPacks({ store, reading, lessons, isAssigned }: Needs): Packs {
	const seatFor = async (actor: Actor, publicationId: string) =>
		actor.seat && (await isAssigned(actor, publicationId)) ? seatKey(actor.seat) : null;

	/** Of those versions that are of lessons. */
	function stillLessons(actor: Actor, versionIds: readonly string[]): StillKept {
		const kept: Record<string, StillKept[string]> = {};
		for (const versionId of versionIds) {
			const slug = lessonOf(versionId);
			if (slug === null) continue;
			try {
				const { page, fingerprint } = lessons.whole(actor, slug);
				const replaced = lessonVersion(slug, fingerprint) !== versionId;
				kept[versionId] = { band: page.told.vi.band, replaced, seat: null };
			} catch (error) {
				if (!(error instanceof NotFound)) throw error;
			}
		}
		return kept;
	}

	async function offer(actor: Actor, slug: string): Promise<PackOffer> {
		const whole = await reading.open(actor, slug);
		const { id, versionId, band, coverRatio, voice } = whole.metadata['vuon-sach'];
		const [version] = await store.versions([versionId]);
		if (!version || version.rated.guidance || version.rated.status !== 'published')
			throw new NotFound('publication');
		const { files, cover } = await store.filesOf(versionId, COVER_WIDTH);
		const chosen = chooseFiles(files, voice?.id ?? null);
		const page = manifestForPage(whole);
		return {
			...{ kind: 'book', slug, versionId, band, coverRatio, page },
			title: String(whole.metadata.title),
			engine: engineOfManifest(whole),
			files: [
				...(cover === null ? [] : [[COVER_PATH, cover] as const]),
				...(page.lists === null ? [] : [[LISTS_PATH, LISTS_BYTES] as const]),
				...chosen.files.map(named)
			],
			voice: chosen.voice.map(named),
			seat: await seatFor(actor, id)
		};
	}

	return {
		offer,

		async offers(actor, slugs) {
			const found: PackOffer[] = [];
			for (const slug of new Set(slugs)) {
				try {
					found.push(await offer(actor, slug));
				} catch (error) {
					if (!(error instanceof NotFound)) throw error;
				}
			}
			return found;
		},

		offerLesson(actor, slug, locale) {
			const { page, files, fingerprint } = lessons.whole(actor, slug);
			const { title, band } = page.told[locale];
			const versionId = lessonVersion(slug, fingerprint);
			return {
				...{ kind: 'lesson', slug, versionId, title, band, page, files: files(locale) },
				...{ coverRatio: null, engine: null, voice: [], seat: null }
			};
		},

		async stillKept(actor, versionIds) {
			const scope = scopeOf(actor);
			const kept: Record<string, StillKept[string]> = { ...stillLessons(actor, versionIds) };
			for (const { versionId, publicationId, rated, replaced } of await store.versions(versionIds)) {
				const { band, status, guidance } = rated;
				if (!mayView(scope, rated) || status !== 'published' || guidance || !band) continue;
				kept[versionId] = { band, replaced, seat: await seatFor(actor, publicationId) };
			}
			return kept;
		}
	};
}

function named({ path, bytes }: PackFile): readonly [string, number] {
	return [path, bytes];
}
