import { parseArgs } from 'node:util';
import { speakLanguageOfTerminal } from './language.ts';
import type { Task } from './task.ts';
import { taskFailure } from './task-failure.ts';
import { TASKS, usage } from './tasks.ts';

/** `npm run library -- <task> [arguments]`: one process, one task, a sentence at the end. */
const [name = '', ...rest] = process.argv.slice(2);
const task = TASKS[name];
if (!task) {
	console.error(name ? `There is no task "${name}".\n\n${usage()}` : usage());
	process.exit(2);
}
speakLanguageOfTerminal();
try {
	await task.run(argumentsOf(task));
} catch (error) {
	console.error(`\n✗ ${name}: ${taskFailure(error)}`);
	if (process.env.DEBUG) console.error(error);
	process.exit(1);
}

function argumentsOf({ options = {}, usage }: Task) {
	try {
		return parseArgs({ args: rest, options, allowPositionals: true });
	} catch (error) {
		console.error(
			`✗ ${name}: ${error instanceof Error ? error.message : String(error)}\n\n  npm run library -- ${usage}`
		);
		process.exit(2);
	}
}
