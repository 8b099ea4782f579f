import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/** What a stored file is to a title. */
export interface FileUse {
	readonly sha256: string;
	readonly publicationId: string;
	readonly slug: string;
	readonly title: string;
	/** authored | upload | synthetic */
	readonly source: string;
	readonly part: 'original' | 'resource' | 'cover';
	/** Container path of a resource, else null. */
	readonly path: string | null;
	/** The file that the version of this part was made from. */
	readonly originalSha256: string;
	/** Readers see this version; false: a newer one replaced it. */
	readonly current: boolean;
}

/** Where the files are used, title by title. At most a few hundred names at once: each is bound three times. */
export async function usesOf(db: Kysely<Tables>, names: readonly string[]): Promise<FileUse[]> {
	if (names.length === 0) return [];
	const versions = db
		.selectFrom('publication_version as version')
		.innerJoin('publication', 'publication.id', 'version.publication_id')
		.select([
			'publication.id as publicationId',
			'publication.slug',
			'publication.title',
			'publication.source',
			'publication.version_id as currentId',
			'version.id as versionId',
			'version.original_sha256 as originalSha256'
		]);
	const [originals, resources, covers] = await Promise.all([
		versions.where('version.original_sha256', 'in', names).execute(),
		versions
			.innerJoin('resource', 'resource.version_id', 'version.id')
			.select(['resource.sha256', 'resource.path'])
			.where('resource.sha256', 'in', names)
			.execute(),
		versions
			.innerJoin('cover', 'cover.version_id', 'version.id')
			.select('cover.sha256')
			.where('cover.sha256', 'in', names)
			.execute()
	]);
	const use = (
		{ currentId, versionId, ...row }: (typeof originals)[number],
		rest: Pick<FileUse, 'sha256' | 'part' | 'path'>
	): FileUse => ({ ...row, ...rest, current: currentId === versionId });
	return [
		...originals.map((row) => use(row, { sha256: row.originalSha256, part: 'original', path: null })),
		...resources.map(({ sha256, path, ...row }) => use(row, { sha256, part: 'resource', path })),
		...covers.map(({ sha256, ...row }) => use(row, { sha256, part: 'cover', path: null }))
	].sort((a, b) => (a.slug + (a.path ?? '') < b.slug + (b.path ?? '') ? -1 : 1));
}
