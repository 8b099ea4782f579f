import { NotFound } from '#lib/domain-error.ts';
import type { PageServerLoad } from './$types';

/** An address of this room that nobody knows: its error page has the menu of the room. */
export const load: PageServerLoad = () => {
	throw new NotFound();
};
