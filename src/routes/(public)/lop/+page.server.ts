import { fail, redirect } from '@sveltejs/kit';
import { DomainError } from '#lib/domain-error.ts';
import { noWay, tidyClassCode } from '#lib/features/classes/index.ts';
import { COOKIES } from '#lib/server/http/identify.ts';
import { setBandAtMost } from '#lib/server/http/choose-band.ts';
import { clientAddress } from '#lib/server/http/client-address.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { forgetCookie } from '#lib/server/http/session.ts';
import { timeOfDay } from '#lib/ui/art/time-of-day.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies }) => ({
	place: await locals.app.classes.ownSeat(locals.actor),
	/** The device held a seat: the day or the class is over, or the teacher has freed it. */
	over: !locals.actor.seat && cookies.get(COOKIES.seat) !== undefined,
	time: timeOfDay(locals.app.clock())
});

export const actions = {
	/** The code leads to the seats. */
	code: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '');
		try {
			const { code } = await event.locals.app.classes.byCode(tidyClassCode(typed), clientAddress(event));
			redirect(303, `/lop/${code}`);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			if (noWay(error.code) === 'closed') redirect(303, `/lop/${tidyClassCode(typed)}`);
			return fail(error.status, { typed, message: errorSentence(error) });
		}
	},
	leave: async (event) => {
		const { seat, band } = event.locals.actor;
		if (seat && band) setBandAtMost(event.cookies, band, event.url);
		forgetCookie(event, COOKIES.seat);
		redirect(303, '/lop');
	}
} satisfies Actions;
