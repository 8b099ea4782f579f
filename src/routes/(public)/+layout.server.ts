import { redirect } from '@sveltejs/kit';
import { scopeOf } from '#lib/features/catalogue/index.ts';
import type { LayoutServerLoad } from './$types';

/** Pages that make sense before a band is chosen. */
const OPEN = ['/chang', '/giao-dien', '/gioi-thieu', '/tro-nang', '/rieng-tu', '/trong-may', '/lop'];

/** A first visit begins with the five plants; a courtesy: the verbs show nothing without a band anyway. */
export const load: LayoutServerLoad = ({ locals, url }) => {
	const open = OPEN.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));
	if (scopeOf(locals.actor).bands.length === 0 && !open)
		redirect(303, `/chang?tiep=${encodeURIComponent(url.pathname + url.search)}`);
};
