import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { StorageFull } from '#lib/domain-error.ts';
import type { Tables } from '#lib/server/database/schema.ts';

/** Only this leaves the process: a stolen database holds no usable session. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** Lucia's seven methods on our own tables; every id is hashed before it meets the database. */
export function createLuciaAdapter(db: Kysely<Tables>): Adapter {
	return {
		async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
			const row = await db
				.selectFrom('session')
				.innerJoin('person', 'person.id', 'session.person_id')
				.select(['session.expires_at', 'person.id', 'person.role', 'person.display_name', 'person.login'])
				.where('session.id_hash', '=', hashToken(id))
				.where('person.disabled_at', 'is', null)
				// One that ran out is none: Lucia would delete it in the middle of a reader's request. `deleteExpiredSessions` does it in its time.
				.where('session.expires_at', '>', Date.now())
				.executeTakeFirst();
			if (!row) return [null, null];
			return [
				{ id, userId: row.id, expiresAt: new Date(row.expires_at), attributes: {} },
				{ id: row.id, attributes: { role: row.role, displayName: row.display_name, login: row.login } }
			];
		},
		async getUserSessions(userId) {
			const rows = await db.selectFrom('session').selectAll().where('person_id', '=', userId).execute();
			return rows.map((row) => ({
				id: row.id_hash,
				userId,
				expiresAt: new Date(row.expires_at),
				attributes: {}
			}));
		},
		async setSession(session) {
			await db
				.insertInto('session')
				.values({
					id_hash: hashToken(session.id),
					person_id: session.userId,
					expires_at: session.expiresAt.getTime()
				})
				.execute();
		},
		async updateSessionExpiration(id, expiresAt) {
			const renewed = db
				.updateTable('session')
				.set({ expires_at: expiresAt.getTime() })
				.where('id_hash', '=', hashToken(id))
				.execute();
			await unlessFull(renewed);
		},
		async deleteSession(id) {
			await db.deleteFrom('session').where('id_hash', '=', hashToken(id)).execute();
		},
		async deleteUserSessions(userId) {
			await db.deleteFrom('session').where('person_id', '=', userId).execute();
		},
		async deleteExpiredSessions() {
			await db.deleteFrom('session').where('expires_at', '<=', Date.now()).execute();
		}
	};
}

/** Reading goes on when the disk is full: a session that could not be renewed lasts a little shorter. */
async function unlessFull(write: Promise<unknown>): Promise<void> {
	await write.catch((error: unknown) => {
		if (!(error instanceof StorageFull)) throw error;
	});
}
