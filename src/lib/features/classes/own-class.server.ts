import { NotAllowed, NotFound } from '#lib/domain-error.ts';
import { mayTeach, type Actor } from '#lib/features/accounts/index.ts';
import type { ClassesStore } from './classes-store.ts';
import type { SchoolClass } from './school-class.ts';

/** The id of a person who may have classes. */
export function teacherId(actor: Actor): string {
	if (!mayTeach(actor) || !actor.person) throw new NotAllowed();
	return actor.person.id;
}

/** A class of this very teacher; another teacher's class does not exist for them. */
export async function ownClass(store: ClassesStore, actor: Actor, classId: string): Promise<SchoolClass> {
	const id = teacherId(actor);
	const schoolClass = await store.byId(classId);
	if (!schoolClass || schoolClass.teacherId !== id) throw new NotFound('class');
	return schoolClass;
}

/** The library as the class sees it: lists hold nothing a child of the class could not open. */
export function asClass(actor: Actor, { band }: SchoolClass): Actor {
	return { ...actor, band, grownUp: false };
}
