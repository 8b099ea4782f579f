import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	page: await locals.app.pages.page('about', locals.locale)
});
