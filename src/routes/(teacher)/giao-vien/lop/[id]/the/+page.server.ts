import QRCode from 'qrcode';
import { printedOrigin } from '#lib/server/printed-origin.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { schoolClass } = await locals.app.classes.board(locals.actor, params.id);
	const origin = printedOrigin(locals.app.config, url);
	const address = `${origin}/lop/${schoolClass.code}`;
	const qr = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
	return { schoolClass, origin, qr: `data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}` };
};
