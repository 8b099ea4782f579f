import { COOKIES } from '#lib/server/http/identify.ts';
import { bandGround } from '#lib/ui/tokens/band-ground.ts';
import { themeFrom } from '#lib/ui/themes/theme.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies }) => ({
	name: locals.app.config.LIBRARY_NAME,
	locale: locals.locale,
	theme: themeFrom(cookies.get(COOKIES.theme)),
	band: locals.actor.band,
	/** of the bar of the browser */
	bandGround: bandGround(locals.actor.band ?? 'la'),
	/** a class keeps its band */
	pinned: locals.app.accounts.isPinned(locals.actor),
	person: locals.actor.person && { name: locals.actor.person.displayName, role: locals.actor.person.role }
});
