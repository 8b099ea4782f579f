import { importContent } from './import-content.ts';
import { withApp } from './with-app.ts';

/** Before the first request: settings checked, schema current, an empty library filled. Seconds when there is nothing to do. */
export async function prepare(): Promise<void> {
	const empty = await withApp(async ({ database }) => {
		const any = await database.db.selectFrom('publication').select('id').limit(1).executeTakeFirst();
		return any === undefined;
	});
	if (empty) await importContent({ force: false });
}
