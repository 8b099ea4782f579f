import QRCode from 'qrcode';

export const load = async ({ locals, params, url }) => {
	const { schoolClass } = await locals.app.classes.board(locals.actor, params.id);
	const address = `${url.origin}/lop/${schoolClass.code}`;
	const qr = await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' });
	return { schoolClass, address, qr: `data:image/svg+xml;base64,${Buffer.from(qr).toString('base64')}` };
};
