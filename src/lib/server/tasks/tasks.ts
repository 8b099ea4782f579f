import type { Task } from './task.ts';

/** Every task of `npm run library`. Each lives in its own file and is loaded when it is called. */
export const TASKS: Readonly<Record<string, Task>> = {
	prepare: {
		usage: 'prepare',
		description:
			'Checks the settings, brings the schema up to date, fills an empty library. Part of npm start.',
		run: async () => (await import('./prepare.ts')).prepare()
	},
	worker: {
		usage: 'worker',
		description: 'Runs background jobs until it is stopped. Set WORKER=false for the web process beside it.',
		run: async () => (await import('./worker.ts')).work()
	},
	'import-content': {
		usage: 'import-content [--force]',
		description:
			'Builds and imports the authored books and collections; only what changed, or all with --force.',
		options: { force: { type: 'boolean' } },
		run: async ({ values }) =>
			(await import('./import-content.ts')).importContent({ force: values.force === true })
	},
	import: {
		usage: 'import <file or folder>…',
		description: 'Takes in EPUB and PDF files as drafts for the librarian’s desk.',
		run: async ({ positionals }) => (await import('./import-files.ts')).importFiles(positionals)
	},
	'create-user': {
		usage:
			'create-user --login <name> --name <display name> --role <librarian|manager|teacher> [--password-file <file>]',
		description: 'Adds a person; the password is asked for, or read from the first line of a file.',
		options: {
			login: { type: 'string' },
			name: { type: 'string' },
			role: { type: 'string' },
			'password-file': { type: 'string' }
		},
		run: async ({ values }) => (await import('./create-user.ts')).createUser(values)
	},
	'reset-password': {
		usage: 'reset-password <sign-in name>',
		description: 'Prints a link, good once and for 24 hours, with which the person chooses a new password.',
		run: async ({ positionals }) => (await import('./reset-password.ts')).resetPassword(positionals[0])
	},
	reindex: {
		usage: 'reindex',
		description: 'Builds the search index again; until it is done searches answer from the old one.',
		run: async () => (await import('./reindex.ts')).reindex()
	},
	say: {
		usage: 'say [<title in the address>…]',
		description:
			'Lets the voice of the library say at once what it has not said yet, of some titles or of all.',
		run: async ({ positionals }) => (await import('./say.ts')).say(positionals)
	},
	fill: {
		usage: 'fill --titles <N> [--yes-synthetic]',
		description: 'Adds N made-up titles for load work. A library with real titles asks for --yes-synthetic.',
		options: { titles: { type: 'string' }, 'yes-synthetic': { type: 'boolean' } },
		run: async ({ values }) =>
			(await import('./fill.ts')).fill({
				titles: Number(values.titles),
				yes: values['yes-synthetic'] === true
			})
	},
	backup: {
		usage: 'backup <file>',
		description:
			'Writes the whole library into one new zip, also while it serves; every file is checked on its way, what is damaged is named.',
		run: async ({ positionals }) => (await import('./backup.ts')).backup(positionals[0])
	},
	restore: {
		usage: 'restore [--partial] <file>',
		description:
			'Restores a backup into an empty DATA_DIR (and empty database); with --partial also one of which files are damaged.',
		options: { partial: { type: 'boolean' } },
		run: async ({ values, positionals }) =>
			(await import('./restore.ts')).restore(positionals[0], { partial: values.partial === true })
	},
	'collect-blobs': {
		usage: 'collect-blobs [--dry-run]',
		description: 'Removes stored files that no title names and uploads that were given up, as every night.',
		options: { 'dry-run': { type: 'boolean' } },
		run: async ({ values }) =>
			(await import('./collect-blobs.ts')).collect({ dryRun: values['dry-run'] === true })
	},
	'check-fixity': {
		usage: 'check-fixity',
		description:
			'Reads every stored file again, names those that are missing or altered, and says what to do.',
		run: async () => (await import('./check-fixity.ts')).checkFixity()
	},
	mend: {
		usage: 'mend [<backup.zip, book or folder>…]',
		description:
			'Replaces damaged files by sound ones, out of backups, the books as they were given, or what the library still has.',
		run: async ({ positionals }) => (await import('./mend.ts')).mend(positionals)
	}
};

export function usage(): string {
	const lines = Object.values(TASKS).map(
		(task) => `  npm run library -- ${task.usage}\n      ${task.description}`
	);
	return `Tasks:\n${lines.join('\n')}`;
}
