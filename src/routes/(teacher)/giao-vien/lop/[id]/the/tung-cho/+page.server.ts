import { printedOrigin } from '#lib/server/printed-origin.ts';
import { qrCode } from '../qr-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { schoolClass } = await locals.app.classes.board(locals.actor, params.id);
	const origin = printedOrigin(locals.app.config, url);
	const cards = Array.from({ length: schoolClass.seats }, (_, at) => ({
		seat: at + 1,
		qr: qrCode(`${origin}/lop/${schoolClass.code}?cho=${at + 1}`)
	}));
	return { schoolClass, origin, cards };
};
