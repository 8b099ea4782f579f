import { withApp } from './with-app.ts';

export async function say(slugs: readonly string[]): Promise<void> {
	await withApp(async (app) => {
		let before = performance.now();
		let titles = 0;
		await app.narration.sayNow(slugs, ({ slug, sections, seconds, bytes }) => {
			const took = (performance.now() - before) / 1000;
			before = performance.now();
			titles += 1;
			console.log(
				`  ${slug}: ${sections} sections, ${(seconds / 60).toFixed(1)} min of sound, ${(bytes / 1_048_576).toFixed(1)} MB, ${took.toFixed(1)} s`
			);
		});
		console.log(`✓ ${titles} titles`);
	});
}
