// The fast gate: format, lint, types, unit and architecture tests. What needs one core each runs side by side.
import { chdirRoot } from './root.mjs';
import { step } from './step.mjs';
import { together } from './together.mjs';

chdirRoot();
const node = process.execPath;
const results = [
	step('messages', 'npm', ['run', '--silent', 'i18n']),
	step('kit', node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
	...(await together([
		{
			title: 'types',
			command: node,
			args: [
				'node_modules/svelte-check/bin/svelte-check',
				'--tsconfig',
				'./tsconfig.json',
				'--output',
				'human',
				'--fail-on-warnings'
			]
		},
		{
			title: 'lint',
			command: node,
			args: ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', '.cache/eslint/', '.']
		},
		{
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
			]
		}
	])),
	step('unit and architecture', node, [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--project=node',
		'--reporter=dot',
		'src/',
		'search/',
		'tests/architecture/'
	])
];
if (results.includes(false)) process.exit(1);
