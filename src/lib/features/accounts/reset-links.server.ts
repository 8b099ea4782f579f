import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { DomainError, InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { AccountsStore } from './accounts-store.ts';
import { byOf, isStaff, type Actor } from './actor.ts';
import { hashToken } from './lucia-adapter.server.ts';
import { hashPassword } from './passwords.server.ts';
import { mayLookAfter } from './people-policy.ts';
import type { ResetLinksStore } from './reset-links-store.ts';
import type { resetPasswordSchema } from './schema.ts';

const RESET_LINK_MS = 86_400_000;

class ResetLinkUsed extends DomainError {
	constructor() {
		super('reset-link-used', 410);
	}
}

interface Deps {
	readonly store: AccountsStore;
	readonly links: ResetLinksStore;
	readonly clock: Clock;
}

/** A forgotten password: somebody of the staff makes a link that works once, and hands it over. */
export function createResetLinks({ store, links, clock }: Deps) {
	return {
		/** `actor` null: the operator at the command line. The token is told this once: only its hash is kept. */
		async makeResetLink(actor: Actor | null, whose: { readonly id: string } | { readonly login: string }) {
			if (actor && !isStaff(actor)) throw new NotAllowed();
			const person = await ('id' in whose ? store.byId(whose.id) : store.byLogin(whose.login));
			if (!person) throw new NotFound('person');
			const token = randomBytes(24).toString('base64url');
			const expiresAt = clock() + RESET_LINK_MS;
			const link = { tokenHash: hashToken(token), expiresAt };
			const { displayName } = await links.put(byOf(actor), person.id, link, (found) => {
				if (!mayLookAfter(actor, found)) throw new NotAllowed();
				if (found.disabled) throw new InvalidInput('person-suspended', { login: found.login });
			});
			return { token, expiresAt, displayName };
		},

		/** Whose password the link is for, so that the page can greet them. Looking does not use it up. */
		async resetLinkOf(token: string): Promise<{ displayName: string; login: string }> {
			const person = await links.personOf(hashToken(token), clock());
			if (!person) throw new ResetLinkUsed();
			return { displayName: person.displayName, login: person.login };
		},

		/** Sets the new password and ends every session of the person. They sign in anew. */
		async resetPassword(token: string, input: v.InferOutput<typeof resetPasswordSchema>): Promise<void> {
			// Asked first: hashing is dear.
			await this.resetLinkOf(token);
			const passwordHash = await hashPassword(input.next);
			if (!(await links.use(hashToken(token), passwordHash))) throw new ResetLinkUsed();
		}
	};
}
