import { withApp } from './with-app.ts';

export async function reindex(): Promise<void> {
	await withApp(async ({ finding }) => {
		const started = performance.now();
		const { titles } = await finding.reindex();
		console.log(
			`✓ ${titles} titles in the search index, ${((performance.now() - started) / 1000).toFixed(1)} s`
		);
	});
}
