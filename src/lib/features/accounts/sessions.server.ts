import type { Kysely } from 'kysely';
import { Lucia, TimeSpan } from 'lucia';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Role } from './actor.ts';
import { createLuciaAdapter } from './lucia-adapter.server.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createSessions>;
		DatabaseUserAttributes: { role: Role; displayName: string; login: string };
	}
}

/** Sessions of 30 days, renewed while used. `secure`: the site is reached by https. */
export function createSessions(db: Kysely<Tables>, secure: boolean) {
	return new Lucia(createLuciaAdapter(db), {
		sessionExpiresIn: new TimeSpan(30, 'd'),
		sessionCookie: {
			// __Host- binds the cookie to this host and to https.
			name: secure ? '__Host-session' : 'session',
			attributes: { secure, sameSite: 'lax', path: '/' }
		},
		getUserAttributes: (user) => user
	});
}

export type Sessions = ReturnType<typeof createSessions>;
