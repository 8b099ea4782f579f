import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Messages and icons are a file each in the source; in the browser they travel in few pieces, because a slow
 * connection fetches few files at a time.
 */
const fewPieces: Plugin = {
	name: 'few-pieces',
	apply: 'build',
	outputOptions(options) {
		if (this.environment.name !== 'client') return null;
		const shared = { minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 12_000 };
		return {
			...options,
			codeSplitting: {
				groups: [
					{ name: 'words', test: /lib\/paraglide\//, ...shared },
					{ name: 'icons', test: /@lucide\/svelte\/dist\/icons\//, ...shared }
				]
			}
		};
	}
};

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			emitTsDeclarations: true,
			// Vietnamese is the first language of every visitor until they choose otherwise.
			strategy: ['cookie', 'baseLocale']
		}),
		sveltekit(),
		fewPieces
	],
	build: { chunkSizeWarningLimit: 700 },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					globalSetup: './tests/support/postgres-for-run.ts',
					include: [
						'src/**/*.test.ts',
						'search/**/*.test.ts',
						'content/**/*.test.ts',
						'tests/{contracts,security,content,architecture,recovery}/**/*.test.ts'
					],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
