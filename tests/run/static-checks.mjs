/** What reads the sources and runs nothing of them: types, lint, format. For `together`. */
import { SPARED } from '../../eslint.config.js';

const node = process.execPath;

/** What the others read beside the sources: the words of the product and the types of its routes. */
export const generated = {
	title: 'messages and types of the routes',
	command: 'npm',
	args: ['run', '--silent', 'generate'],
	minutes: 5
};
const ESLINT = 'node_modules/eslint/bin/eslint.js';

export const types = {
	title: 'types',
	command: node,
	args: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
	minutes: 10
};

export const lint = { title: 'lint', command: node, args: [ESLINT, '.'], minutes: 10 };

/** For the gate of every commit. What a file's types take from others is judged again only where the file itself changed. */
export const lintChanged = {
	...lint,
	args: [...lint.args, '--cache', '--cache-location', '.cache/eslint/']
};

/** What `lint` looks at without types, with them. */
export const lintSpared = {
	title: 'lint of components, tests and drawings, with types',
	command: node,
	args: [ESLINT, '--config', 'eslint.types.config.js', ...SPARED],
	minutes: 25
};

export const format = {
	title: 'format',
	command: node,
	args: [
		'node_modules/prettier/bin/prettier.cjs',
		'--check',
		'--log-level',
		'warn',
		'--cache',
		'--cache-location',
		'.cache/prettier',
		'.'
	],
	minutes: 10
};
