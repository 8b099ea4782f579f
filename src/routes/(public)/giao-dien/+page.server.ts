import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { ownPath } from '#lib/features/accounts/index.ts';
import { COOKIES } from '#lib/server/http/identify.ts';
import { THEMES } from '#lib/ui/themes/theme.ts';
import type { Actions, PageServerLoad } from './$types';

const YEAR = 365 * 86_400;
const choice = v.object({
	theme: v.fallback(v.optional(v.picklist(THEMES)), undefined),
	locale: v.fallback(v.optional(v.picklist(['vi', 'en'])), undefined),
	tiep: v.optional(ownPath, '/')
});

/** The choices stand in the foot of every page: whoever comes here by its address is shown them. */
export const load: PageServerLoad = ({ url }) => {
	const { tiep } = v.parse(choice, Object.fromEntries(url.searchParams));
	redirect(303, `${tiep.split('#')[0]}#look`);
};

export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const { theme, locale, tiep } = v.parse(choice, Object.fromEntries(await request.formData()));
		const options = { path: '/', maxAge: YEAR, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
		if (theme) cookies.set(COOKIES.theme, theme, options);
		// Paraglide reads this one in the browser too.
		if (locale) cookies.set('PARAGLIDE_LOCALE', locale, { ...options, httpOnly: false });
		redirect(303, tiep);
	}
};
