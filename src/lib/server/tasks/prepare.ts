import { importContent } from './import-content.ts';
import { withApp } from './with-app.ts';

/** Stands in the settings while an empty library is being filled: a start that was cut off goes on with it. */
const FILLING = 'first-filling';

/** Before the first request: settings checked, schema current, an empty library filled. Seconds when there is nothing to do. */
export async function prepare(): Promise<void> {
	const wanted = await withApp(async ({ database: { db } }) => {
		const begun = await db.selectFrom('setting').select('key').where('key', '=', FILLING).executeTakeFirst();
		if (begun) return true;
		if (await db.selectFrom('publication').select('id').limit(1).executeTakeFirst()) return false;
		await db.insertInto('setting').values({ key: FILLING, value: 'begun' }).execute();
		return true;
	});
	if (!wanted) return;
	await importContent({ force: false });
	await withApp(async ({ database: { db } }) => {
		await db.deleteFrom('setting').where('key', '=', FILLING).execute();
	});
}
