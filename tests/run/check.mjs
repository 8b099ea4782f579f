// The fast gate: format, lint, types, unit and architecture tests.
import { chdirRoot } from './root.mjs';
import { step } from './step.mjs';

chdirRoot();
const node = process.execPath;
const results = [
	step('messages', 'npm', ['run', '--silent', 'i18n']),
	step('format', node, [
		'node_modules/prettier/bin/prettier.cjs',
		'--check',
		'--log-level',
		'warn',
		'--cache',
		'--cache-location',
		'.cache/prettier',
		'.'
	]),
	step('lint', node, [
		'node_modules/eslint/bin/eslint.js',
		'--cache',
		'--cache-location',
		'.cache/eslint/',
		'.'
	]),
	step('types', node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']) &&
		step('types', node, [
			'node_modules/svelte-check/bin/svelte-check',
			'--tsconfig',
			'./tsconfig.json',
			'--output',
			'human',
			'--fail-on-warnings'
		]),
	step('unit and architecture', node, [
		'node_modules/vitest/vitest.mjs',
		'run',
		'src',
		'search',
		'tests/architecture'
	])
];
if (results.includes(false)) process.exit(1);
