import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { AgeScope, Rated } from '#lib/features/catalogue/index.ts';
import type { Tables } from './database/schema.ts';

/**
 * The age policy where rows and indexes are asked instead of single titles: the only two other forms of what
 * `features/catalogue/policy.ts` decides. `tests/contracts/age-scope.test.ts` holds all three against each other.
 */
export function ageScope(scope: AgeScope) {
	return {
		/** The rows for which `mayView` says yes. On a shelf stands only what is published: its rows have no status. */
		where(table: 'publication' | 'shelf_entry'): RawBuilder<SqlBool> {
			if (scope.unpublished && table === 'publication') return sql`1 = 1`;
			const [first, ...others] = scope.bands;
			if (first === undefined) return sql`1 = 0`;
			const band = sql.ref(`${table}.band`);
			// One band is one range of an index.
			const conditions = [
				others.length > 0 ? sql`${band} in (${sql.join(scope.bands)})` : sql`${band} = ${first}`
			];
			if (!scope.guidance) conditions.push(sql`${sql.ref(`${table}.guidance`)} = 0`);
			if (table === 'publication') conditions.push(sql`${sql.ref('publication.status')} = 'published'`);
			return sql`(${sql.join(conditions, sql` and `)})`;
		},

		/** The documents that a search engine may answer with; it is given published titles only. */
		filter: () => ({ bands: scope.bands, guidance: scope.guidance })
	};
}

/** What the policy looks at, of a row. */
export function ratedOf({ band, guidance, status }: Omit<Rated, 'guidance'> & { guidance: 0 | 1 }): Rated {
	return { band, guidance: guidance === 1, status };
}

/** What the policy looks at, of the title of a version; null: there is no such version. */
export async function ratingOfVersion(db: Kysely<Tables>, versionId: string): Promise<Rated | null> {
	const row = await db
		.selectFrom('publication_version as v')
		.innerJoin('publication as p', 'p.id', 'v.publication_id')
		.where('v.id', '=', versionId)
		.select(['p.band', 'p.guidance', 'p.status', 'v.used_at'])
		.executeTakeFirst();
	// A file that nobody decided about yet is a draft, whatever the title is.
	return row ? ratedOf({ ...row, status: row.used_at === null ? 'draft' : row.status }) : null;
}
