import { fail, redirect } from '@sveltejs/kit';
import { DomainError } from '#lib/domain-error.ts';
import { fileUse } from '#lib/features/deposit/index.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor }, params }) => {
	const intake = await app.deposits.intake(actor, params.id);
	const { publicationId, versionId } = intake;
	if (!publicationId) return { intake, title: null, files: [], offered: null, sameIsbn: [] };
	const [{ publication, sameIsbn }, files] = await Promise.all([
		app.catalogue.record(actor, publicationId),
		app.catalogue.versions(actor, publicationId)
	]);
	const { title, version } = publication;
	return {
		intake,
		title: { id: publicationId, title, version },
		files,
		sameIsbn,
		offered: files.find((file) => file.id === versionId) ?? null
	};
};

export const actions = {
	/** Readers see the new file from now on. */
	use: async ({ request, locals: { app, actor }, params }) => {
		const { publicationId } = await app.deposits.intake(actor, params.id);
		const { edited, file } = fileUse(publicationId ?? '', await request.formData());
		try {
			await app.catalogue.useVersion(actor, edited, file);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return fail(error.status, { message: errorSentence(error) });
		}
		redirect(303, `/ban-thu-thu/an-pham/${edited.id}?xong=tep`);
	}
} satisfies Actions;
