import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/domain-error.ts';
import { signInSchema, type Role } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import { clientAddress } from '#lib/server/http/client-address.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { rememberFormOwner } from '#lib/server/http/form-owner.ts';
import { knownDevice, openSession, rememberDevice } from '#lib/server/http/session.ts';

export interface SignInRefused {
	readonly status: number;
	readonly login: string;
	readonly errors: Record<string, string>;
	readonly message: string | null;
}

/** Signs in by a form with `login` and `password`, or says why not. */
export async function signInByForm(
	event: RequestEvent,
	form: FormData
): Promise<{ person: { id: string; role: Role }; refused: null } | { person: null; refused: SignInRefused }> {
	const login = String(form.get('login') ?? '');
	const input = v.safeParse(signInSchema, { login, password: String(form.get('password') ?? '') });
	if (!input.success) {
		const refused = { status: 400, login, errors: fieldErrors(input.issues), message: null };
		return { person: null, refused };
	}
	try {
		const { sessionId, person, device } = await event.locals.app.accounts.signIn(input.output, {
			address: clientAddress(event),
			device: knownDevice(event)
		});
		openSession(event, sessionId);
		rememberDevice(event, device);
		rememberFormOwner(event, person.id);
		return { person, refused: null };
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		const refused = { status: error.status, login, errors: {}, message: errorSentence(error) };
		return { person: null, refused };
	}
}
