import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What the gate of each commit lints without types. */
export const SPARED = ['**/*.svelte', '**/*.test.ts', 'tests/**/*.ts', 'content/**/*.ts'];
export const WITHOUT_TYPES = 'without types';

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
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// A case that is forgotten fails; `default` says that the rest was thought of.
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			// A port's verb is `async` also where it does not wait: what it throws is a rejection for every caller.
			'@typescript-eslint/require-await': 'off',
			// A form field that brings a file becomes a word which no schema takes.
			'@typescript-eslint/no-base-to-string': [
				'error',
				{ ignoredTypeNames: ['Error', 'RegExp', 'URL', 'URLSearchParams', 'File'] }
			],
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
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		// The parser sees callbacks and snippets of a template without the types that svelte-check gives them; tests look at answers that
		// came over a wire, and hand methods to spies. What nobody awaits or forgets fails there too.
		files: ['**/*.svelte', '**/*.test.ts', 'tests/**'],
		rules: {
			// Playwright reads from the pattern which fixtures a fixture wants: none is an empty one.
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/unbound-method': 'off'
		}
	},
	{
		// Types cost a component a program of its own, and tests are many: `npm test` holds these, and the drawings of books, to them (eslint.types.config.js).
		...ts.configs.disableTypeChecked,
		name: WITHOUT_TYPES,
		files: SPARED
	},
	{
		// Programs in plain JavaScript stand outside of the TypeScript project.
		files: ['**/*.js', '**/*.mjs'],
		...ts.configs.disableTypeChecked
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
