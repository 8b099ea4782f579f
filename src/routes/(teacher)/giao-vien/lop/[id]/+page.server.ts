import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { endSeatsSchema, listSchema, schoolDay, seatsLastSchema } from '#lib/features/classes/index.ts';
import { InvalidInput } from '#lib/domain-error.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('library:board');
	return {
		board: await locals.app.classes.board(locals.actor, params.id),
		today: schoolDay(locals.app.clock())
	};
};

export const actions = {
	list: async ({ request, locals, params }) => {
		const form = Object.fromEntries(await request.formData());
		const input = v.safeParse(listSchema, form);
		if (!input.success) return fail(400, { values: form, errors: fieldErrors(input.issues) });
		const id = await locals.app.classes.createList(locals.actor, params.id, input.output);
		redirect(303, `/giao-vien/danh-sach/${id}`);
	},
	/** The lesson is over, or a child changes the device. */
	endSeats: async ({ request, locals, params }) => {
		const input = v.safeParse(endSeatsSchema, Object.fromEntries(await request.formData()));
		if (!input.success) throw new InvalidInput('seat');
		await locals.app.classes.endSeats(locals.actor, params.id, input.output.seat);
		return { left: true, seat: input.output.seat };
	},
	seatsLast: async ({ request, locals, params }) => {
		const input = v.safeParse(seatsLastSchema, Object.fromEntries(await request.formData()));
		if (!input.success) throw new InvalidInput('seats-last');
		await locals.app.classes.setSeatsLast(locals.actor, params.id, input.output.last);
		return { kept: true };
	}
} satisfies Actions;
