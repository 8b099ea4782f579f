import * as m from '#lib/paraglide/messages.js';

/** Names of the fields of account forms, in the order of a page. */
export const newPersonLabels = () => ({
	displayName: m.accounts_display_name(),
	login: m.accounts_login(),
	password: m.accounts_password(),
	role: m.accounts_role()
});
export const signInLabels = () => ({ login: m.accounts_login(), password: m.accounts_password() });
export const passwordLabels = () => ({
	current: m.accounts_password_current(),
	next: m.accounts_password_next(),
	again: m.accounts_password_again()
});
