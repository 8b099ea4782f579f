import type { SearchEngine } from '#search/engine.ts';
import type { PublicationDocument } from '#search/indexes/publications.ts';
import type { LessonDocument } from '#search/indexes/lessons.ts';
import type { DiscoveryStore } from './discovery-store.ts';
import type { Discovery } from './discovery.ts';

/** Titles read from the database at a time: some are whole novels. */
const BATCH = 25;

interface Deps {
	readonly engine: SearchEngine;
	readonly store: DiscoveryStore;
	readonly lessons: () => readonly LessonDocument[];
	/** Takes a failure of the engine; throws any other. */
	readonly away: (error: unknown) => void;
}

/** Keeps the index what the catalogue is. Every verb may run twice, or at once with another. */
export function createIndexing({
	engine,
	store,
	lessons,
	away
}: Deps): Pick<Discovery, 'indexPublication' | 'reindex' | 'learnLessons' | 'needsReindex'> {
	async function* batches(): AsyncGenerator<readonly PublicationDocument[]> {
		for (let after: string | null = null; ;) {
			const { documents, last }: Awaited<ReturnType<DiscoveryStore['batch']>> = await store.batch(
				after,
				BATCH
			);
			if (last === null) return;
			yield documents;
			after = last;
		}
	}

	return {
		async indexPublication(publicationId) {
			for (;;) {
				const found = await store.indexable(publicationId);
				if (found) await engine.index([found.document]);
				else await engine.remove([publicationId]);
				// Changed while we wrote: another worker's newer copy may just have been overwritten by ours.
				const now = await store.indexable(publicationId);
				if (now?.version === found?.version) break;
			}
			await store.indexChanged();
		},

		async reindex() {
			await engine.replaceLessons(lessons());
			const counted = await engine.replaceAll(batches());
			await store.indexChanged();
			return counted;
		},

		async learnLessons() {
			await engine.replaceLessons(lessons()).catch(away);
		},

		async needsReindex() {
			const { ok, titles, stale } = await engine.health();
			if (!ok) return false;
			return stale || (titles === 0 && (await store.published()) > 0);
		}
	};
}
