import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { isBand } from '#lib/features/catalogue/band.ts';
import { isTheme } from '#lib/ui/themes/theme.ts';

/** Language, band and theme of the page, from cookies; written into the <html> element of src/app.html. */
export const speakLanguage: Handle = ({ event, resolve }) =>
	// A new Request: paraglide would clone the body of the real one.
	paraglideMiddleware(new Request(event.url, { headers: event.request.headers }), ({ locale }) => {
		event.locals.locale = locale;
		const theme = event.cookies.get('theme');
		return resolve(event, {
			transformPageChunk: ({ html }) => {
				const { band } = event.locals.actor;
				return html
					.replace('%paraglide.lang%', locale)
					.replace('%app.band%', isBand(band) ? band : '')
					.replace('%app.theme%', isTheme(theme) ? theme : 'day');
			},
			filterSerializedResponseHeaders: (name) => name === 'content-type'
		});
	});
