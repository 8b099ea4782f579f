import * as v from 'valibot';
import { versionSchema } from '#lib/edited.ts';
import { BANDS } from '#lib/publication/band.ts';
import { WORKING_ROLES } from './actor.ts';

/** Messages are keys of messages/<locale>/accounts.json. */
const login = v.pipe(
	v.string(),
	v.trim(),
	v.toLowerCase(),
	v.regex(/^[a-z0-9][a-z0-9._-]{2,31}$/, 'accounts_login_form')
);
const newPassword = v.pipe(
	v.string(),
	v.minLength(10, 'accounts_password_short'),
	v.maxLength(200, 'accounts_password_long')
);
const displayName = v.pipe(
	v.string(),
	v.trim(),
	v.normalize('NFC'),
	v.minLength(1, 'accounts_name_missing'),
	v.maxLength(80, 'accounts_name_long')
);

export const signInSchema = v.object({
	login: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.minLength(1, 'accounts_login_missing'),
		v.maxLength(100)
	),
	password: v.pipe(v.string(), v.minLength(1, 'accounts_password_missing'), v.maxLength(200))
});
export const firstLibrarianSchema = v.object({ login, displayName, password: newPassword });
export const newPersonSchema = v.object({
	login,
	displayName,
	password: newPassword,
	role: v.picklist(WORKING_ROLES)
});
/** Another name or role of somebody who is here already. */
export const changedPersonSchema = v.object({
	id: v.string(),
	version: versionSchema,
	displayName,
	role: v.picklist(WORKING_ROLES)
});

/** A new password is typed twice: a slip of the finger would shut its owner out. */
const differs = 'accounts_password_again_differs';
export const resetPasswordSchema = v.pipe(
	v.object({ next: newPassword, again: v.string(differs) }),
	v.forward(
		v.partialCheck([['next'], ['again']], ({ next, again }) => next === again, differs),
		['again']
	)
);
export const changePasswordSchema = v.pipe(
	v.object({
		current: v.pipe(
			v.string(),
			v.minLength(1, 'accounts_password_missing'),
			v.maxLength(200, 'accounts_password_wrong')
		),
		next: newPassword,
		again: v.string(differs)
	}),
	v.forward(
		v.partialCheck([['next'], ['again']], ({ next, again }) => next === again, differs),
		['again']
	),
	v.forward(
		v.partialCheck(
			[['current'], ['next']],
			({ current, next }) => current !== next,
			'accounts_password_same'
		),
		['next']
	)
);

/**
 * Where to go on: an address of this site, home for any other. Printable ASCII alone: browsers drop tabs and line ends
 * from an address, so "/<tab>/elsewhere" would lead out of the library.
 */
export const ownPath = v.fallback(
	v.pipe(v.string(), v.regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/), v.maxLength(2000)),
	'/'
);

export const bandChoiceSchema = v.object({
	band: v.picklist(BANDS),
	tiep: v.optional(ownPath, '/')
});
