import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import * as v from 'valibot';
import { newPersonSchema } from '#lib/features/accounts/index.ts';
import type { TaskInput } from './task.ts';
import { withApp } from './with-app.ts';

const WORDS: Readonly<Record<string, string>> = {
	accounts_login_form: 'a sign-in name has 3 to 32 plain letters, digits, dots or dashes',
	accounts_password_short: 'the password needs at least 10 characters',
	accounts_name_missing: '--name is missing',
	role: '--role is one of librarian, manager, teacher'
};

export async function createUser(values: TaskInput['values']): Promise<void> {
	const password = await readPassword(values['password-file']);
	const input = v.safeParse(newPersonSchema, {
		login: values.login ?? '',
		displayName: values.name ?? values.login ?? '',
		role: values.role ?? '',
		password
	});
	if (!input.success) {
		const problems = input.issues.map(
			(issue) => WORDS[issue.message] ?? WORDS[String(issue.path?.[0]?.key)] ?? issue.message
		);
		throw new Error(problems.join('; '));
	}
	await withApp(async ({ accounts }) => {
		await accounts.addPerson(null, input.output);
		console.log(`✓ ${input.output.role} ${input.output.login}`);
	});
}

/** Never an argument: arguments show in the list of processes. */
async function readPassword(file: TaskInput['values'][string]): Promise<string> {
	if (typeof file === 'string') return readFileSync(file, 'utf8').split('\n', 1)[0]?.trim() ?? '';
	// What is typed goes nowhere: somebody may look over the shoulder.
	const output = new Writable({ write: (_chunk, _encoding, done) => done() });
	const terminal = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
	terminal.once('SIGINT', () => terminal.close());
	process.stderr.write('Password (not shown): ');
	for await (const line of terminal) {
		process.stderr.write('\n');
		terminal.close();
		return line.trim();
	}
	throw new Error('no password was given');
}
