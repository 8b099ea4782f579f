import { withApp } from './with-app.ts';

/** Verifies every blob the catalogue names; exits 1 when one is missing or altered, naming the titles that need it. */
export async function checkFixity(): Promise<void> {
	await withApp(async ({ database: { db }, blobs }) => {
		let checked = 0;
		let damaged = 0;
		for (let last = ''; ;) {
			const rows = await db
				.selectFrom('resource')
				.select('sha256')
				.where('sha256', '>', last)
				.union(db.selectFrom('cover').select('sha256').where('sha256', '>', last))
				.union(
					db
						.selectFrom('publication_version')
						.select('original_sha256 as sha256')
						.where('original_sha256', '>', last)
				)
				.orderBy('sha256')
				.limit(200)
				.execute();
			for (const { sha256 } of rows) {
				checked++;
				if (await blobs.verify(sha256)) continue;
				damaged++;
				const titles = await db
					.selectFrom('resource')
					.innerJoin('publication_version', 'publication_version.id', 'resource.version_id')
					.innerJoin('publication', 'publication.id', 'publication_version.publication_id')
					.select(['publication.slug', 'resource.path'])
					.where('resource.sha256', '=', sha256)
					.limit(5)
					.execute();
				console.error(
					`✗ ${sha256}  ${titles.map((t) => `${t.slug}/${t.path}`).join(', ') || 'cover or original file'}`
				);
			}
			const end = rows.at(-1);
			if (!end) break;
			last = end.sha256;
		}
		console.log(`${checked} files checked, ${damaged} missing or altered.`);
		if (damaged > 0) process.exitCode = 1;
	});
}
