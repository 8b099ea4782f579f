import type { DamagedFile } from '#lib/server/fixity/fixity.ts';
import type { FileProblem } from '#lib/server/fixity/file-problem.ts';

const PROBLEMS: Readonly<Record<FileProblem, string>> = {
	missing: 'missing',
	altered: 'altered',
	unreadable: 'not readable on this disk'
};
const PARTS = { original: 'the file as it was given', resource: '', cover: 'a cover' } as const;
const TITLES = 5;

/** One line about a damaged file: its name, what is wrong, and the titles that need it. */
export function damageLine({ sha256, problem, uses }: DamagedFile): string {
	const titles = uses
		.slice(0, TITLES)
		.map(
			({ slug, part, path, current }) =>
				`${slug}: ${path ?? PARTS[part]}${current ? '' : ' (a replaced version)'}`
		);
	const more = uses.length > TITLES ? ` and ${uses.length - TITLES} more` : '';
	return `✗ ${sha256} is ${PROBLEMS[problem]}  ${titles.join(', ') || 'a file on its way in'}${more}`;
}

/** What to do about damaged files, in the order in which it should be tried. */
export const MENDING = `What to do:
  npm run library -- mend                     makes unpacked files and covers again from the originals that are sound
  npm run library -- mend <backup.zip>…       takes sound copies out of backups
  npm run library -- mend <book.epub or folder>…   takes the files as they were given
Only bytes with the right SHA-256 are taken, so nothing can get worse. Then look at the disk: it may be failing.
What still remains damaged: a librarian takes the book in again at the desk; authored books come back with
  npm run library -- import-content --force`;
