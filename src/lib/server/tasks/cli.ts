import { parseArgs } from 'node:util';
import { DomainError } from '#lib/domain-error.ts';
import { TASKS, usage } from './tasks.ts';

/** `npm run library -- <task> [arguments]`: one process, one task, a sentence at the end. */
const [name = '', ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
	console.error(name ? `There is no task "${name}".\n\n${usage()}` : usage());
	process.exit(2);
}
try {
	const { values, positionals } = parseArgs({
		args: rest,
		options: task.options ?? {},
		allowPositionals: true
	});
	await task.run({ values, positionals });
} catch (error) {
	const expected = error instanceof DomainError || (error instanceof Error && !process.env.DEBUG);
	const full = error instanceof Error ? (error.stack ?? error.message) : String(error);
	console.error(`\n✗ ${name}: ${expected ? error.message : full}`);
	if (error instanceof DomainError) console.error(JSON.stringify(error.facts));
	process.exit(1);
}
