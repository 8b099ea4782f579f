import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import * as v from 'valibot';
import { InvalidInput } from '#lib/domain-error.ts';
import { newPersonSchema } from '#lib/features/accounts/index.ts';
import { fieldErrors } from '#lib/i18n/field-errors.ts';
import type { TaskInput } from './task.ts';
import { withApp } from './with-app.ts';

const OPTIONS: Readonly<Record<string, string>> = { login: '--login', displayName: '--name', role: '--role' };

/** Whatever can be wrong is told before the password is asked for. */
export async function createUser(values: TaskInput['values']): Promise<void> {
	const { login = '', name = login, role = '' } = values;
	const who = v.safeParse(v.omit(newPersonSchema, ['password']), { login, displayName: name, role });
	if (!who.success) {
		const errors = fieldErrors(who.issues);
		if (errors.role) errors.role = 'one of librarian, manager, teacher';
		const lines = Object.entries(errors).map(
			([field, sentence]) => `${OPTIONS[field] ?? field}: ${sentence}`
		);
		throw new Error(lines.join('\n  '));
	}
	const file = values['password-file'];
	if (typeof file === 'string' && !existsSync(file)) throw new Error(`--password-file: there is no ${file}.`);
	await withApp(async ({ accounts, database: { db } }) => {
		const taken = db.selectFrom('person').select('id').where('login', '=', who.output.login);
		if (await taken.executeTakeFirst()) throw new InvalidInput('login-taken', { login: who.output.login });
		const input = v.safeParse(newPersonSchema, { ...who.output, password: await readPassword(file) });
		if (!input.success) throw new Error(Object.values(fieldErrors(input.issues)).join(' '));
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
