import { sql } from 'kysely';
import type { Database } from './database/connection.ts';

export interface Readiness {
	readonly ready: boolean;
	readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

interface Deps {
	readonly database: Database;
	/** Search may be down while pages still work: told, but not a reason to stop traffic. */
	readonly search?: () => Promise<boolean>;
}

export function createHealth({ database, search }: Deps) {
	return {
		async readiness(): Promise<Readiness> {
			const [db, engine] = await Promise.all([
				sql`select 1`.execute(database.db).then(
					() => true,
					() => false
				),
				search ? search().catch(() => false) : true
			]);
			return { ready: db, checks: { database: db ? 'ok' : 'failed', search: engine ? 'ok' : 'failed' } };
		}
	};
}
