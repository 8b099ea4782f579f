import * as m from '#lib/paraglide/messages.js';
import type { Role } from '../actor.ts';

const NAMES: Readonly<Record<Role, () => string>> = {
	librarian: m.accounts_role_librarian,
	manager: m.accounts_role_manager,
	teacher: m.accounts_role_teacher,
	guardian: m.accounts_role_guardian,
	pupil: m.accounts_role_pupil
};

export function roleName(role: Role): string {
	return NAMES[role]();
}
