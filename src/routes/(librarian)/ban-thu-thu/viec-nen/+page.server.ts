import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await locals.app.jobDesk.overview(locals.actor)),
	recogniser: locals.app.recogniser,
	translator: locals.app.translator,
	voices: locals.app.voices
});

export const actions = {
	retry: async ({ request, locals }) => {
		await locals.app.jobDesk.retry(locals.actor, String((await request.formData()).get('id')));
		redirect(303, '/ban-thu-thu/viec-nen');
	}
} satisfies Actions;
