import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { InvalidInput, NotAllowed, SignInNeeded } from '#lib/domain-error.ts';
import type { Edited } from '#lib/edited.ts';
import { isOlder, type Band } from '#lib/publication/band.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { AccountsStore, KnownDevice, Person } from './accounts-store.ts';
import { byOf, GUEST, isStaff, mayTeach, WORKING_ROLES, type Actor, type WorkingRole } from './actor.ts';
import { isPass, makeChallenge, makePass, solvesChallenge, type SumChallenge } from './grown-up.server.ts';
import { hashToken } from './lucia-adapter.server.ts';
import { hashPassword, verifyPassword } from './passwords.server.ts';
import { mayAdd, mayChange, mayLookAfter } from './people-policy.ts';
import { createResetLinks } from './reset-links.server.ts';
import type { ResetLinksStore } from './reset-links-store.ts';
import type { changePasswordSchema, firstLibrarianSchema, newPersonSchema, signInSchema } from './schema.ts';
import { createSessions, type Sessions } from './sessions.server.ts';
import type { Throttle } from './throttle.server.ts';

const SETUP_LINK_MS = 7 * 86_400_000;
/** A browser that was not signed in for so long is a stranger again. */
export const DEVICE_MS = 180 * 86_400_000;
const DEVICES_A_PERSON = 10;

interface Deps {
	readonly store: AccountsStore;
	readonly links: ResetLinksStore;
	readonly sessions: Sessions;
	/** The site is reached by https. */
	readonly secure: boolean;
	readonly throttle: Throttle;
	readonly clock: Clock;
}

/** What the browser brought: cookie values as they are. */
export interface Credentials {
	readonly session: string | undefined;
	readonly seat: string | undefined;
	readonly band: Band | null;
	readonly grownUp: string | undefined;
}

/** Where somebody signs in. */
export interface Whereabouts {
	readonly address: string;
	/** The secret that this browser keeps since somebody signed in there; undefined in a new one. */
	readonly device?: string | undefined;
}

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts({ store, links, sessions, secure, throttle, clock }: Deps) {
	const openSession = (person: Pick<Person, 'id' | 'passwordHash'>, device?: KnownDevice) =>
		store.openSession(person, ({ tx }) => createSessions(tx, secure).createSession(person.id, {}), device);

	async function myself(actor: Actor): Promise<Person> {
		const person = actor.person && (await store.byId(actor.person.id));
		if (!person) throw new SignInNeeded();
		return person;
	}

	return {
		sessions,
		...createResetLinks({ store, links, clock }),

		/** Who is asking; never throws for a stale cookie. `session` is fresh when its cookie should be renewed. */
		async actorOf(given: Credentials): Promise<{ actor: Actor; fresh: string | null; stale: boolean }> {
			const { session, user } = given.session
				? await sessions.validateSession(given.session)
				: { session: null, user: null };
			const key = given.seat ? hashToken(given.seat) : '';
			const seat = key ? await store.seatOf(key, clock()) : null;
			return {
				actor: {
					person: user ? { id: user.id, role: user.role, displayName: user.displayName } : null,
					seat: seat ? { classId: seat.classId, seat: seat.seat, since: seat.since, key } : null,
					// A class pins its band.
					band: seat?.band ?? given.band,
					grownUp: given.grownUp ? isPass(await store.signingSecret(), given.grownUp, clock()) : false
				},
				fresh: session?.fresh ? session.id : null,
				stale: Boolean(given.session) && !session
			};
		},

		/** A person as an actor, for work that goes on after they asked for it; null when they may not sign in any more. */
		async actorFor(personId: string): Promise<Actor | null> {
			const person = await store.byId(personId);
			if (!person || person.disabled) return null;
			const { id, role, displayName } = person;
			return { ...GUEST, person: { id, role, displayName } };
		},

		/** Opens a session. Wrong login and wrong password sound the same and take as long. */
		async signIn(input: v.InferOutput<typeof signInSchema>, { address, device }: Whereabouts) {
			const person = await store.byLogin(input.login);
			const deviceHash = device ? hashToken(device) : null;
			const known =
				person && deviceHash ? await store.knowsDevice(person.id, deviceHash, clock() - DEVICE_MS) : false;
			const trying = {
				login: input.login,
				passwordHash: person?.passwordHash ?? null,
				address,
				device: known ? deviceHash : null
			};
			await throttle.take(trying);
			const usable = person && !person.disabled ? person : null;
			if (!(await verifyPassword(usable?.passwordHash ?? null, input.password)) || !usable)
				throw new InvalidInput('sign-in-wrong');
			await throttle.succeeded(trying);
			// Suspended, or with another password, while this one was looked at: then it is a wrong one.
			const secret = device ?? randomBytes(24).toString('base64url');
			const sessionId = await openSession(usable, { tokenHash: hashToken(secret), most: DEVICES_A_PERSON });
			if (!sessionId) throw new InvalidInput('sign-in-wrong');
			return { sessionId, person: { id: usable.id, role: usable.role }, device: secret };
		},

		async signOut(sessionId: string): Promise<void> {
			await sessions.invalidateSession(sessionId);
		},

		/** The one-time link for the first librarian; null once there is staff. Earlier links stop working. */
		async makeSetupLink(): Promise<string | null> {
			const token = randomBytes(24).toString('base64url');
			return (await store.addSetupLink(hashToken(token), SETUP_LINK_MS)) ? token : null;
		},

		async isSetupLink(token: string): Promise<boolean> {
			return !(await store.hasStaff()) && store.isSetupLink(hashToken(token), clock());
		},

		async addFirstLibrarian(
			token: string,
			input: v.InferOutput<typeof firstLibrarianSchema>
		): Promise<string> {
			// Asked first: hashing is dear, and a link ends when staff came in another way.
			if (!(await this.isSetupLink(token))) throw new InvalidInput('setup-link-used');
			const id = newId(clock());
			const passwordHash = await hashPassword(input.password);
			const person = {
				id,
				role: 'librarian',
				login: input.login,
				displayName: input.displayName,
				passwordHash
			} as const;
			const sessionId = (await store.useSetupLink(hashToken(token), person)) && (await openSession(person));
			if (!sessionId) throw new InvalidInput('setup-link-used');
			return sessionId;
		},

		/** Everybody with an account, and whether the actor may look after it. */
		async people(actor: Actor) {
			if (!isStaff(actor)) throw new NotAllowed();
			const people = await store.list();
			const hasManager = await store.hasManager();
			return people.map((person) => ({
				...person,
				lookedAfter: mayLookAfter(actor, person),
				/** The roles that the actor may leave or give this person. */
				roles: WORKING_ROLES.filter((role) => mayChange(actor, person, role, hasManager))
			}));
		},

		/** The roles of people whom the actor may add. */
		async rolesToAdd(actor: Actor) {
			const hasManager = await store.hasManager();
			return WORKING_ROLES.filter((role) => mayAdd(actor, role, hasManager));
		},

		/** `actor` null: the operator at the command line. */
		async addPerson(actor: Actor | null, input: v.InferOutput<typeof newPersonSchema>): Promise<string> {
			// Asked first: hashing is dear. Asked again when the person is written.
			if (actor && !(await this.rolesToAdd(actor)).includes(input.role)) throw new NotAllowed();
			const { login, displayName, role } = input;
			const person = { id: newId(clock()), role, login, displayName };
			const passwordHash = await hashPassword(input.password);
			const added = await store.add(byOf(actor), { ...person, passwordHash }, ({ hasManager }) => {
				if (!mayAdd(actor, role, hasManager)) throw new NotAllowed();
			});
			if (!added) throw new InvalidInput('login-taken', { login });
			return person.id;
		},

		/** Another name, another role; one's own name too. Gives the version that is there now. */
		async changePerson(
			actor: Actor,
			{ id, expected }: Edited,
			described: { readonly displayName: string; readonly role: WorkingRole }
		): Promise<number> {
			if (!isStaff(actor)) throw new NotAllowed();
			return store.describe(byOf(actor), { id, expected }, described, (person, { hasManager }) => {
				if (!mayChange(actor, person, described.role, hasManager)) throw new NotAllowed();
			});
		},

		async setDisabled(actor: Actor, personId: string, disabled: boolean): Promise<void> {
			if (!isStaff(actor)) throw new NotAllowed();
			await store.change(byOf(actor), personId, 'accounts.suspend', (person) => {
				if (!mayLookAfter(actor, person)) throw new NotAllowed();
				return person.disabled === disabled ? null : { disabled };
			});
		},

		/** What a person sees of their own account. */
		async myAccount(actor: Actor) {
			const { id, login, displayName, role } = await myself(actor);
			return { login, displayName, role, places: (await sessions.getUserSessions(id)).length };
		},

		/** Ends every session of the person; a new one is opened for the browser that asked. */
		async changePassword(actor: Actor, input: v.InferOutput<typeof changePasswordSchema>): Promise<string> {
			const person = await myself(actor);
			await throttle.takeAtChange(person);
			if (!(await verifyPassword(person.passwordHash, input.current)))
				throw new InvalidInput('password-wrong');
			await throttle.changed(person);
			const passwordHash = await hashPassword(input.next);
			await store.change(person.id, person.id, 'accounts.change-password', (found) => {
				// Changed in another tab while this one was looked at: the password that was given is no longer the current one.
				if (found.passwordHash !== person.passwordHash) throw new InvalidInput('password-wrong');
				return { passwordHash };
			});
			const sessionId = await openSession({ id: person.id, passwordHash });
			if (!sessionId) throw new SignInNeeded();
			return sessionId;
		},

		/** Ends every session of the person, the one that asked included. */
		async signOutEverywhere(actor: Actor): Promise<void> {
			const { id } = await myself(actor);
			await store.change(id, id, 'accounts.sign-out-everywhere', () => ({ signedOut: true }));
		},

		/** Another number once every session of the person was ended: a device forgets what it kept for them before. */
		async sessionsEpoch(actor: Actor): Promise<number> {
			return (await myself(actor)).version;
		},

		/** Forgets what is over. */
		async sweep(): Promise<void> {
			await sessions.deleteExpiredSessions();
			await links.sweep(clock());
			await store.forgetDevices(clock() - DEVICE_MS);
		},

		/** The grown-up gesture: a signed sum, and a pass for the right answer (null for a wrong one). */
		async grownUpChallenge(): Promise<SumChallenge> {
			return makeChallenge(await store.signingSecret(), clock());
		},
		async grownUpPass(token: string, answer: string): Promise<string | null> {
			const key = await store.signingSecret();
			return solvesChallenge(key, token, answer, clock()) ? makePass(key, clock()) : null;
		},

		/** May this actor put the device on `band`? Growing younger is free; older needs the gesture; a class pins. */
		needsGrownUp(actor: Actor, band: Band): boolean {
			if (this.mayLeaveBands(actor) || actor.grownUp || !actor.band) return false;
			return isOlder(band, actor.band);
		},
		/** Staff and teachers see the library without a band, or as a child of any. */
		mayLeaveBands(actor: Actor): boolean {
			return mayTeach(actor);
		},
		isPinned(actor: Actor): boolean {
			return actor.seat !== null;
		}
	};
}

export { hashToken } from './lucia-adapter.server.ts';
export { createAccountsStore } from './accounts-store.server.ts';
export { createResetLinksStore } from './reset-links-store.server.ts';
export { createSessions } from './sessions.server.ts';
export { createJoinThrottle, createThrottle } from './throttle.server.ts';
export { createTriesStore } from './tries-store.server.ts';
export { createTryCounter } from './try-counter.server.ts';
export { PASS_MS } from './grown-up.server.ts';
