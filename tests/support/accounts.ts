import { createAccountsStore } from '#lib/features/accounts/accounts-store.server.ts';
import { createAccounts, type Accounts } from '#lib/features/accounts/index.server.ts';
import { createResetLinksStore } from '#lib/features/accounts/reset-links-store.server.ts';
import { createSessions } from '#lib/features/accounts/sessions.server.ts';
import { createThrottle } from '#lib/features/accounts/throttle.server.ts';
import { createTriesStore } from '#lib/features/accounts/tries-store.server.ts';
import { createTryCounter } from '#lib/features/accounts/try-counter.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { unitOfWorkOn } from './unit-of-work.ts';

/** Accounts on a database, as the library plugs them together. */
export function openAccounts(database: Database, clock: Clock = Date.now): Accounts {
	const { db, work } = unitOfWorkOn(database, clock);
	const store = createAccountsStore({ db, work });
	const counter = createTryCounter({ store: createTriesStore(db), secret: store.signingSecret, clock });
	return createAccounts({
		store,
		links: createResetLinksStore({ db, work }),
		sessions: createSessions(db, false),
		secure: false,
		throttle: createThrottle(counter),
		clock
	});
}
