import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** EPUBCheck, the checker of the people who wrote the format, as Debian installs it. */
const JAR = '/usr/share/java/epubcheck.jar';

const run = (...words: string[]) => spawnSync('java', ['-jar', JAR, ...words], { encoding: 'utf8' });

/** Why it cannot be asked; null: it can. */
export const NO_EPUBCHECK =
	existsSync(JAR) && run('--version').stdout?.includes('EPUBCheck')
		? null
		: 'no EPUBCheck on this machine (apt-get install epubcheck, with Java)';

/** What it says against a book; empty: nothing. */
export function epubcheck(file: string): string[] {
	const { stdout, stderr, status } = run(file);
	const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
	return status === 0 || said.length > 0 ? said : [`EPUBCheck ended with ${status}`];
}
