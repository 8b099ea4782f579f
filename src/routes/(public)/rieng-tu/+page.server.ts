import type { PageServerLoad } from './$types';

/** The same promises twice: in a child's words first, then in full for the grown-ups. */
export const load: PageServerLoad = async ({ locals }) => {
	const [children, page] = await Promise.all([
		locals.app.pages.page('privacy-children', locals.locale),
		locals.app.pages.page('privacy', locals.locale)
	]);
	return { children, page };
};
