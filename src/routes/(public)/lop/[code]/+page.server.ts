import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { joinSchema, noWay, tidyClassCode } from '#lib/features/classes/index.ts';
import { setBandAtMost } from '#lib/server/http/choose-band.ts';
import { COOKIES } from '#lib/server/http/identify.ts';
import { clientAddress } from '#lib/server/http/client-address.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { timeOfDay } from '#lib/ui/art/time-of-day.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { classes, clock } = event.locals.app;
	const time = timeOfDay(clock());
	try {
		const schoolClass = await classes.byCode(tidyClassCode(event.params.code), clientAddress(event));
		// The card of one seat: it is named in the address, and taken by the child alone.
		const seat = Number(event.url.searchParams.get('cho'));
		const isSeat = Number.isInteger(seat) && seat >= 1 && seat <= schoolClass.seats;
		return { time, schoolClass, offered: isSeat ? seat : null };
	} catch (error) {
		const why = error instanceof DomainError ? noWay(error.code) : null;
		if (!(error instanceof DomainError) || !why) throw error;
		return { time, schoolClass: null, why, message: errorSentence(error) };
	}
};

const SEAT_SECONDS = 180 * 86_400;

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const input = v.safeParse(joinSchema, {
			code: event.params.code,
			seat: form.get('seat'),
			same: form.get('same')
		});
		if (!input.success) return fail(400, { message: errorSentence(400) });
		try {
			const { actor, app } = event.locals;
			const joined = await app.classes.join(actor, input.output, clientAddress(event));
			if ('taken' in joined)
				return fail(409, joined.held ? { held: joined.taken } : { asking: joined.taken });
			// Now, not when the class is left: a seat may be freed, and a class closed, while the device is away.
			if (!app.accounts.mayLeaveBands(actor)) setBandAtMost(event.cookies, joined.band, event.url);
			event.cookies.set(COOKIES.seat, joined.token, {
				path: '/',
				maxAge: SEAT_SECONDS,
				secure: app.config.secure,
				sameSite: 'lax'
			});
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
		redirect(303, '/');
	}
} satisfies Actions;
