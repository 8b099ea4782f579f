import { DomainError } from '#lib/domain-error.ts';
import { publicOrigin } from '../public-origin.ts';
import { withApp } from './with-app.ts';

const WORDS: Readonly<Record<string, string>> = {
	'not-found': 'nobody has this sign-in name',
	'person-suspended': 'this person is suspended; a colleague reinstates them on the people page first'
};

/** Prints a link with which the person chooses a new password; for when nobody of the staff can make one. */
export async function resetPassword(login: string | undefined): Promise<void> {
	if (!login) throw new Error('whose? reset-password <sign-in name>');
	await withApp(async ({ accounts, config }) => {
		const whose = { login: login.trim().toLowerCase() };
		const { token, expiresAt, displayName } = await accounts
			.makeResetLink(null, whose)
			.catch((error: unknown) => {
				const words = error instanceof DomainError ? WORDS[error.code] : undefined;
				throw words ? new Error(words) : error;
			});
		console.log(
			`✓ For ${displayName}, once, until ${new Date(expiresAt).toLocaleString('sv-SE')}:\n\n  ${publicOrigin(config)}/mat-khau-moi/${token}\n`
		);
	});
}
