import type { Role } from './actor.ts';

/** Where somebody finds their work after signing in. */
export function startPage(role: Role): '/ban-thu-thu' | '/giao-vien' | '/' {
	if (role === 'librarian' || role === 'manager') return '/ban-thu-thu';
	return role === 'teacher' ? '/giao-vien' : '/';
}
