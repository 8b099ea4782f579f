import { COOKIES } from '#lib/server/http/identify.ts';
import { themeFrom } from '#lib/ui/themes/theme.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	name: locals.app.config.LIBRARY_NAME,
	locale: locals.locale,
	theme: themeFrom(cookies.get(COOKIES.theme)),
	band: locals.actor.band,
	/** a class keeps its band */
	pinned: locals.app.accounts.isPinned(locals.actor),
	person: locals.actor.person && { name: locals.actor.person.displayName, role: locals.actor.person.role }
});
