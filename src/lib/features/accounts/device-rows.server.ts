import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Unit } from '#lib/server/unit-of-work.ts';
import type { KnownDevice } from './accounts-store.ts';

export async function knowsDevice(
	db: Kysely<Tables>,
	{ personId, tokenHash, since }: { personId: string; tokenHash: string; since: number }
): Promise<boolean> {
	const row = await db
		.selectFrom('known_device')
		.select('seen_at')
		.where('person_id', '=', personId)
		.where('token_hash', '=', tokenHash)
		.where('seen_at', '>=', since)
		.executeTakeFirst();
	return row !== undefined;
}

/** Part of the caller's transaction, which holds the person. */
export async function rememberDevice(
	{ tx, now }: Pick<Unit, 'tx' | 'now'>,
	personId: string,
	{ tokenHash, most }: KnownDevice
): Promise<void> {
	await tx
		.insertInto('known_device')
		.values({ person_id: personId, token_hash: tokenHash, seen_at: now })
		.onConflict((conflict) => conflict.columns(['person_id', 'token_hash']).doUpdateSet({ seen_at: now }))
		.execute();
	const kept = await tx
		.selectFrom('known_device')
		.select('token_hash')
		.where('person_id', '=', personId)
		.orderBy('seen_at', 'desc')
		.orderBy('token_hash')
		.limit(most)
		.execute();
	const hashes = kept.map((row) => row.token_hash);
	await tx
		.deleteFrom('known_device')
		.where('person_id', '=', personId)
		.where('token_hash', 'not in', hashes)
		.execute();
}
