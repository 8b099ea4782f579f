import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { AgeScope, Rated } from '#lib/features/catalogue/index.ts';

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
