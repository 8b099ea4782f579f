import { NotFound } from '#lib/domain-error.ts';
import type { PageServerLoad } from './$types';

/** For developers: the whole kit on one page, when the setting GALLERY says so. */
export const load: PageServerLoad = ({ locals }) => {
	if (!locals.app.config.GALLERY) throw new NotFound('page');
};
