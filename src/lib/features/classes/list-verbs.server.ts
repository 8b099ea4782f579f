import type * as v from 'valibot';
import { InvalidInput, NotFound } from '#lib/domain-error.ts';
import type { Edited } from '#lib/edited.ts';
import type { Actor } from '#lib/features/accounts/index.ts';
import type { Catalogue } from '#lib/features/catalogue/index.server.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { ClassesStore } from './classes-store.ts';
import { asClass, ownClass, teacherId } from './own-class.server.ts';
import { listed, type ReadingList, type SchoolClass } from './school-class.ts';
import type { listSchema } from './schema.ts';

interface Deps {
	readonly store: ClassesStore;
	readonly catalogue: Catalogue;
	readonly clock: Clock;
}

const LONGEST_LIST = 30;

/** What a teacher does with the reading lists of a class. */
export function listVerbs({ store, catalogue, clock }: Deps) {
	async function ownList(
		actor: Actor,
		listId: string
	): Promise<{ schoolClass: SchoolClass; list: ReadingList }> {
		teacherId(actor);
		const list = await store.list(listId);
		if (!list) throw new NotFound('list');
		return { schoolClass: await ownClass(store, actor, list.classId), list };
	}

	/** Adding and removing do not overwrite each other: they take the list as it is. */
	const anyVersion = (actor: Actor, id: string) => ({ id, teacherId: teacherId(actor), expected: null });

	return {
		/** A list with its titles; `viewer` is the actor as the class sees the library, for searching titles to assign. */
		async list(actor: Actor, listId: string) {
			const { schoolClass, list } = await ownList(actor, listId);
			const viewer = asClass(actor, schoolClass);
			const tiles = new Map(
				(await catalogue.tiles(viewer, list.publicationIds)).map((tile) => [tile.id, tile])
			);
			return { schoolClass, list, viewer, publications: listed(list.publicationIds, tiles) };
		},

		async createList(
			actor: Actor,
			classId: string,
			input: v.InferOutput<typeof listSchema>
		): Promise<string> {
			const id = newId(clock());
			await store.addList({ id: classId, teacherId: teacherId(actor) }, { id, ...input, publicationIds: [] });
			return id;
		},

		/** `StaleEdit` when somebody saved since `expected` (the teacher in another tab). Gives the new version. */
		async editList(
			actor: Actor,
			{ id, expected }: Edited,
			input: v.InferOutput<typeof listSchema>
		): Promise<number> {
			const of = { id, teacherId: teacherId(actor), expected };
			return store.changeList(of, 'classes.edit-list', (list) => ({ ...list, ...input }));
		},

		async removeList(actor: Actor, listId: string): Promise<string> {
			return store.removeList({ id: listId, teacherId: teacherId(actor) });
		},

		/** Adds a title that the class may see; what it may not see does not exist. */
		async addPublication(actor: Actor, listId: string, publicationId: string): Promise<void> {
			const { schoolClass } = await ownList(actor, listId);
			const [publication] = await catalogue.tiles(asClass(actor, schoolClass), [publicationId]);
			if (!publication) throw new NotFound('publication');
			await store.changeList(anyVersion(actor, listId), 'classes.add-publication', (list) => {
				if (list.publicationIds.includes(publicationId)) return null;
				if (list.publicationIds.length >= LONGEST_LIST)
					throw new InvalidInput('list-full', { limit: LONGEST_LIST });
				return { ...list, publicationIds: [...list.publicationIds, publicationId] };
			});
		},

		async removePublication(actor: Actor, listId: string, publicationId: string): Promise<void> {
			await store.changeList(anyVersion(actor, listId), 'classes.remove-publication', (list) => {
				const publicationIds = list.publicationIds.filter((id) => id !== publicationId);
				return publicationIds.length === list.publicationIds.length ? null : { ...list, publicationIds };
			});
		}
	};
}
