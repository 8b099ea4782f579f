import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
	{
		ignores: [
			'build*/',
			'.cache/',
			'.svelte-kit*/',
			'src/lib/paraglide/',
			'static/',
			'data*/',
			'node_modules/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{
		// Programs that speak to a terminal.
		files: [
			'src/boot/**',
			'src/lib/server/tasks/**',
			'tests/bench/**',
			'tests/run/**',
			'tests/**/no-stray-console*',
			'tests/e2e/a-stray-word-fails-a-journey.test.ts',
			'content/**',
			'scripts/**'
		],
		rules: { 'no-console': 'off' }
	}
);
