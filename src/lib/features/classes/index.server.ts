import type * as v from 'valibot';
import { InvalidInput, NotFound } from '#lib/domain-error.ts';
import type { Actor } from '#lib/features/accounts/index.ts';
import { stateOf } from '#lib/features/progress/index.ts';
import { newId } from '#lib/server/new-id.ts';
import { childVerbs, type ChildDeps } from './child-verbs.server.ts';
import { newClassCode } from './class-code.ts';
import { listVerbs } from './list-verbs.server.ts';
import { asClass, teacherId } from './own-class.server.ts';
import { listed, type SchoolClass, type SeatsLast } from './school-class.ts';
import { schoolDay } from './school-day.ts';
import type { newClassSchema } from './schema.ts';

export { createClassesStore } from './classes-store.server.ts';

export function createClasses(deps: ChildDeps) {
	const { store, catalogue, clock } = deps;

	/** A class of this very teacher, and the state of its board; days pass there too. */
	async function ownBoard(
		actor: Actor,
		classId: string
	): Promise<{ schoolClass: SchoolClass; state: string }> {
		const found = await store.withState({ id: classId, teacherId: teacherId(actor) });
		if (!found) throw new NotFound('class');
		return { ...found, state: `${schoolDay(clock())}-${found.state}` };
	}

	return {
		...listVerbs(deps),
		...childVerbs(deps),

		async mine(actor: Actor): Promise<readonly SchoolClass[]> {
			return store.ofTeacher(teacherId(actor));
		},

		async create(actor: Actor, input: v.InferOutput<typeof newClassSchema>): Promise<SchoolClass> {
			const teacher = teacherId(actor);
			for (let tries = 0; tries < 20; tries++) {
				const fresh = {
					id: newId(clock()),
					teacherId: teacher,
					code: newClassCode(),
					seatsLast: 'day'
				} as const;
				const schoolClass = { ...fresh, ...input };
				if (await store.add(teacher, schoolClass)) return schoolClass;
			}
			throw new InvalidInput('class-code');
		},

		async archive(actor: Actor, classId: string): Promise<void> {
			await store.archive({ id: classId, teacherId: teacherId(actor) });
		},

		/** Another text than the `state` of a board that was read: there is news on it. */
		async boardState(actor: Actor, classId: string): Promise<string> {
			return (await ownBoard(actor, classId)).state;
		},

		/** The teacher's one screen: seats, lists, and per seat and assigned title how far it got. */
		async board(actor: Actor, classId: string) {
			// First: what changes while the rest is read is news afterwards.
			const { schoolClass, state } = await ownBoard(actor, classId);
			const [lists, taken] = await Promise.all([store.lists(classId), store.takenSeats(classId)]);
			const ids = [...new Set(lists.flatMap((list) => list.publicationIds))];
			const [publications, rows] = await Promise.all([
				catalogue.tiles(asClass(actor, schoolClass), ids),
				store.progressOfClass(classId, ids)
			]);
			const byPublication = new Map(publications.map((publication) => [publication.id, publication]));
			const states = rows.map(({ seat, publicationId, ...row }) => ({
				seat,
				publicationId,
				state: stateOf(row),
				shown: row.shown,
				total: row.total
			}));
			return {
				schoolClass,
				state,
				taken,
				states,
				lists: lists.map(({ publicationIds, ...list }) => ({
					...list,
					publications: listed(publicationIds, byPublication)
				}))
			};
		},

		/** One seat, for the question before it is freed: what the child there has read of what was assigned. */
		async seat(actor: Actor, classId: string, seat: number) {
			const { schoolClass, taken, states, lists } = await this.board(actor, classId);
			if (!taken.includes(seat)) throw new NotFound('seat');
			const tiles = new Map(lists.flatMap((list) => list.publications.map(({ id, tile }) => [id, tile])));
			const read = states.flatMap((row) => {
				const publication = row.seat === seat ? tiles.get(row.publicationId) : undefined;
				return publication ? [{ publication, state: row.state, shown: row.shown, total: row.total }] : [];
			});
			return { schoolClass, seat, read };
		},

		async freeSeat(actor: Actor, classId: string, seat: number): Promise<void> {
			await store.freeSeat({ id: classId, teacherId: teacherId(actor) }, seat);
		},

		/** The lesson is over, or a child changes the device: devices leave their seats, all or one. What was read is kept. */
		async endSeats(actor: Actor, classId: string, seat: number | null): Promise<void> {
			await store.endSeats({ id: classId, teacherId: teacherId(actor) }, seat);
		},

		async setSeatsLast(actor: Actor, classId: string, seatsLast: SeatsLast): Promise<void> {
			await store.setSeatsLast({ id: classId, teacherId: teacherId(actor) }, seatsLast);
		}
	};
}
