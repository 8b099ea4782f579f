import { rebuildIndex } from './rebuild-index.ts';
import { withApp } from './with-app.ts';

export async function reindex(): Promise<void> {
	await withApp(async (app) => {
		const started = performance.now();
		const titles = await rebuildIndex(app);
		console.log(
			`✓ ${titles} titles in the search index, ${((performance.now() - started) / 1000).toFixed(1)} s`
		);
	});
}
