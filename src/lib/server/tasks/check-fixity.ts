import { damageLine, MENDING } from './damage-words.ts';
import { withApp } from './with-app.ts';

/** Verifies every blob the catalogue names; exits 1 when one is missing or altered, naming the titles that need it and what to do. */
export async function checkFixity(): Promise<void> {
	await withApp(async ({ fixity }) => {
		const { checked, damaged } = await fixity.check({ onDamage: (one) => console.error(damageLine(one)) });
		console.log(`${checked} files checked, ${damaged.length} missing or altered.`);
		if (damaged.length === 0) return;
		console.error(`\n${MENDING}`);
		process.exitCode = 1;
	});
}
