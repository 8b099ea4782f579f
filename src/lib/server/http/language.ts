import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { isBand } from '#lib/publication/band.ts';
import { themeFrom } from '#lib/ui/themes/theme.ts';
import { COOKIES } from './identify.ts';

/** Language, band and theme of the page, from cookies; written into the <html> element of src/app.html. */
export const speakLanguage: Handle = ({ event, resolve }) =>
	// A new Request: paraglide would clone the body of the real one.
	paraglideMiddleware(new Request(event.url, { headers: event.request.headers }), ({ locale }) => {
		event.locals.locale = locale;
		const theme = themeFrom(event.cookies.get(COOKIES.theme));
		return resolve(event, {
			transformPageChunk: ({ html }) => {
				const { band } = event.locals.actor;
				return html
					.replace('%paraglide.lang%', locale)
					.replace('%app.band%', isBand(band) ? band : '')
					.replace('%app.theme%', theme);
			},
			filterSerializedResponseHeaders: (name) => name === 'content-type'
		});
	});
