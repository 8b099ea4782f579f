import { printedOrigin } from '#lib/server/printed-origin.ts';
import { qrCode } from './qr-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { schoolClass } = await locals.app.classes.board(locals.actor, params.id);
	const origin = printedOrigin(locals.app.config, url);
	return { schoolClass, origin, qr: qrCode(`${origin}/lop/${schoolClass.code}`) };
};
