import { isDeepStrictEqual } from 'node:util';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { isStaff, type Actor } from '#lib/features/accounts/index.ts';
import type { Edited } from '#lib/edited.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { fold } from '#lib/text/fold.ts';
import type { CatalogueStore, DeskQuery, NewRecord, ShelfCursor, ShelfKey } from './catalogue-store.ts';
import { mayView, scopeOf } from './policy.ts';
import { detailsOf, missingForPublishing, type Details, type Publication } from './publication.ts';
import { viewOf } from './publication-view.ts';

export { draftDetails, draftSlug } from './draft-details.server.ts';
export { createCatalogueStore } from './catalogue-store.server.ts';

interface Deps {
	readonly store: CatalogueStore;
}

interface HomePlan {
	readonly keys: readonly ShelfKey[];
	readonly length: number;
}

/** The shelves of the home page, and how many titles of each. */
const HOME: HomePlan = { keys: ['all', 'topic:chuyen-cuoi', 'topic:vi-sao', 'audio'], length: 12 };
/** Of the little ones: two books to open at once, no collections. */
const LITTLE_HOME: HomePlan = { keys: ['all'], length: 2 };
const SHELF_PAGE_LENGTH = 24;
const SIBLINGS = 6;
const TIMELINE_LENGTH = 200;

/** The order of topics says nothing. */
function saysTheSame(publication: Publication, details: Details): boolean {
	const plain = (given: Details) => ({ ...given, topics: [...new Set(given.topics)].sort() });
	return isDeepStrictEqual(plain(detailsOf(publication)), plain(details));
}

export type Catalogue = ReturnType<typeof createCatalogue>;

export function createCatalogue({ store }: Deps) {
	function staff(actor: Actor): string {
		if (!isStaff(actor) || !actor.person) throw new NotAllowed();
		return actor.person.id;
	}

	async function existing(id: string): Promise<Publication> {
		const publication = await store.byId(id);
		if (!publication) throw new NotFound('publication');
		return publication;
	}

	return {
		/** Shelves with their titles, picture topics and collections of the actor's home page. Empty shelves are left out. */
		async home(actor: Actor, locale: 'vi' | 'en') {
			const scope = scopeOf(actor);
			const little = actor.band === 'mam' || actor.band === 'choi';
			const { keys, length } = little ? LITTLE_HOME : HOME;
			const { shelves, topics, collections } = await store.home(scope, keys, length);
			return {
				shelves: keys.flatMap((id, at) => {
					const items = shelves[at] ?? [];
					return items.length > 0 ? [{ id, items }] : [];
				}),
				topics,
				collections: (little ? [] : collections).map(({ slug, title, description, publications }) => ({
					slug,
					title: title[locale],
					description: description[locale],
					publications
				}))
			};
		},

		/** One page of a shelf, newest first; `next` goes on. */
		async shelf(actor: Actor, key: ShelfKey, after?: ShelfCursor) {
			return store.shelf(scopeOf(actor), key, SHELF_PAGE_LENGTH, after);
		},

		async topics(actor: Actor) {
			return store.topics(scopeOf(actor));
		},

		async genres(actor: Actor) {
			return store.genres(scopeOf(actor));
		},

		async collections(actor: Actor) {
			return store.collections(scopeOf(actor));
		},

		async collection(actor: Actor, slug: string) {
			const found = await store.collection(scopeOf(actor), slug);
			if (!found || found.items.length === 0) throw new NotFound('collection');
			return found;
		},

		/** Tiles for ids from elsewhere (search, lists), in their order; what the actor may not see is left out. */
		async tiles(actor: Actor, ids: readonly string[]) {
			return store.tiles(scopeOf(actor), ids);
		},

		/**
		 * The book page. A title outside the policy is `NotFound`; one that only the guidance flag hides
		 * is `NotFound` too: a grown-up makes the gesture first.
		 */
		async publication(actor: Actor, slug: string) {
			const publication = await store.bySlug(slug);
			const scope = scopeOf(actor);
			if (!publication || !mayView(scope, publication)) throw new NotFound('book');
			const [topic] = publication.topics;
			const { versionId } = publication;
			const [around, said] = await Promise.all([
				topic ? store.shelfStart(scope, `topic:${topic}`, SIBLINGS + 1) : [],
				versionId === null ? false : store.isSaid(versionId)
			]);
			return {
				publication: viewOf(publication, said),
				siblings: around.filter((tile) => tile.slug !== slug).slice(0, SIBLINGS)
			};
		},

		/* The desk: staff only. */

		async desk(actor: Actor, query: DeskQuery) {
			staff(actor);
			return store.desk(query);
		},

		async record(actor: Actor, id: string) {
			staff(actor);
			const publication = await existing(id);
			return {
				publication,
				missing: missingForPublishing(publication),
				sameTitle: await store.sameTitle(fold(publication.title), id),
				sameIsbn: await store.sameIsbn(id)
			};
		},

		/** What was done to a title, by whom and why, newest first. */
		async timeline(actor: Actor, id: string) {
			staff(actor);
			return store.timeline(id, TIMELINE_LENGTH);
		},
		/** Name of who decided the age of a title; null for the command line, and when nobody did. */
		async raterOf(actor: Actor, id: string) {
			staff(actor);
			return store.raterOf(id);
		},

		/** The files of a title: what readers see first. */
		async versions(actor: Actor, id: string) {
			staff(actor);
			return store.versions(id);
		},
		/** Titles that have a file of the same bytes, but for one of them. */
		async titlesWithFile(actor: Actor, sha256: string, exceptId?: string) {
			staff(actor);
			return store.titlesWithFile(sha256, exceptId);
		},
		/** A corrected file waits beside the one that readers see. Gives the id of the version. */
		async offerVersion(
			actor: Actor,
			id: string,
			file: { readonly opened: OpenedPublication; readonly fileName: string }
		): Promise<string> {
			return store.offerVersion(staff(actor), id, file);
		},
		/** Readers see this file from now on: one that waits, or an earlier one that is put back. Address, lists and ages stay. */
		async useVersion(actor: Actor, { id, expected }: Edited, versionId: string): Promise<number> {
			return store.useVersion(staff(actor), { id, expected }, versionId, (version) => {
				if (!version) throw new NotFound('version');
				if (!version.kept) throw new Conflict('version-let-go');
			});
		},

		async admit(actor: Actor, opened: OpenedPublication, record: NewRecord) {
			return store.admit(staff(actor), opened, record);
		},

		/** Saves what was filled in. Gives the new version; `StaleEdit` when somebody saved since `expected`. */
		async describe(actor: Actor, { id, expected }: Edited, details: Details): Promise<number> {
			return store.change(staff(actor), { id, expected }, (publication) => {
				if (saysTheSame(publication, details)) return null;
				const missing = missingForPublishing({ ...publication, ...details });
				if (publication.status === 'published' && missing.length > 0)
					throw new InvalidInput('published-needs', { missing: missing.join(',') });
				return { verb: 'catalogue.describe', details };
			});
		},

		/** Publishes what is on the screen: `details` are saved by the same step, or nothing is. */
		async publish(actor: Actor, { id, expected }: Edited, details?: Details): Promise<number> {
			return store.change(staff(actor), { id, expected }, (publication) => {
				const missing = missingForPublishing({ ...publication, ...details });
				if (missing.length > 0) throw new InvalidInput('publish-needs', { missing: missing.join(',') });
				const same = !details || saysTheSame(publication, details);
				if (same && publication.status === 'published') return null;
				return { verb: 'catalogue.publish', status: 'published', ...(details ? { details } : {}) };
			});
		},

		/** Takes a title from every shelf, for a reason that stays in its timeline. */
		async withdraw(actor: Actor, { id, expected }: Edited, reason: string): Promise<number> {
			return store.change(staff(actor), { id, expected }, (publication) => {
				if (!reason.trim()) throw new InvalidInput('withdraw-reason');
				if (publication.status !== 'published') throw new Conflict('not-published');
				return { verb: 'catalogue.withdraw', status: 'withdrawn', reason: reason.trim() };
			});
		},

		/** Deletes a draft that nobody ever published, with all its files. What children met is withdrawn, not deleted. */
		async remove(actor: Actor, { id, expected }: Edited): Promise<void> {
			return store.remove(staff(actor), { id, expected }, ({ status, publishedAt }) => {
				if (status !== 'draft' || publishedAt !== null) throw new Conflict('was-published');
			});
		},

		/* For the import of authored content. */

		async knownSource(actor: Actor, hash: string) {
			staff(actor);
			return store.bySourceHash(hash);
		},
		async bySlug(actor: Actor, slug: string) {
			staff(actor);
			return store.bySlug(slug);
		},
		async replaceCollection(actor: Actor, collection: Parameters<CatalogueStore['replaceCollection']>[1]) {
			await store.replaceCollection(staff(actor), collection);
		}
	};
}
