import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tests/run/long-files-first.ts';
import { chromiumLaunch } from './tests/support/chromium-launch.ts';
import { asTheDevice } from './src/boot/as-the-device.ts';
import { clientPieces } from './src/boot/client-pieces.ts';
import { leanIcons } from './src/boot/lean-icons.ts';
import { offlinePieces } from './src/boot/offline-pieces.ts';

/** A feature's doors only hand on: a page then carries the pieces it takes through one, not everything behind it. */
const doors = {
	test: /\/src\/lib\/features\/[^/]+\/(components\/)?index\.ts$/,
	sideEffects: false
};

/** Where each engine of the reader begins. */
const ENGINES = {
	epub: '/src/lib/reader/epub/epub-navigator.ts',
	fixed: '/src/lib/reader/fixed/fixed-navigator.ts',
	mixed: '/src/lib/reader/mixed-navigator.ts',
	pdf: '/src/lib/reader/pdf/index.ts'
};

/** Tests that plant a module in place of another: each in a process of its own, where nobody has loaded the real one before. */
const PLANTED = globSync('{src,search}/**/*.test.ts', { cwd: import.meta.dirname }).filter(
	(path) =>
		!path.endsWith('.browser.test.ts') &&
		readFileSync(join(import.meta.dirname, path), 'utf8').includes('vi.mock(')
);

const inNode = {
	environment: 'node' as const,
	// Else Vitest takes the words out of style sheets, also of those that are read as text.
	css: { include: [/\?raw$/] },
	setupFiles: ['./tests/support/no-stray-console.ts'],
	testTimeout: 60_000,
	hookTimeout: 120_000
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
		leanIcons(),
		sveltekit(),
		clientPieces(ENGINES),
		offlinePieces({
			engines: ENGINES,
			pages: [
				'/src/routes/+layout.svelte',
				'/src/routes/+error.svelte',
				'/src/routes/(public)/+layout.svelte',
				'/src/routes/(public)/trong-may/+page.svelte',
				'/src/routes/(reader)/trong-may/doc/+page.svelte',
				'/src/routes/(reader)/trong-may/bai-hoc/+page.svelte'
			]
		})
	],
	css: asTheDevice,
	resolve: {
		alias: { jszip: fileURLToPath(new URL('./src/lib/reader/epub/no-archive.ts', import.meta.url)) }
	},
	build: {
		chunkSizeWarningLimit: 700,
		// What the browser is given of others' work, with their notices: the page about the library leads there.
		license: { fileName: 'licences.txt' },
		rolldownOptions: { treeshake: { moduleSideEffects: [doors] } }
	},
	test: {
		// Most files wait for a database, a process or a browser: one worker for each core, where the default leaves one idle.
		maxWorkers: availableParallelism(),
		sequence: { sequencer: LongFilesFirst },
		projects: [
			{
				extends: true,
				test: {
					...inNode,
					name: 'unit',
					// Many small files: half of their time went into loading the same modules again.
					isolate: false,
					include: ['{src,search}/**/*.test.ts', 'tests/{architecture,run}/**/*.test.ts'],
					exclude: ['**/*.browser.test.ts', ...PLANTED]
				}
			},
			{
				extends: true,
				test: {
					...inNode,
					name: 'node',
					globalSetup: './tests/support/postgres-for-run.ts',
					include: [
						...PLANTED,
						'content/**/*.test.ts',
						'tests/{concurrency,contracts,security,content,recovery,migration}/**/*.test.ts'
					]
				}
			},
			{
				extends: true,
				// What tests alone import is known from the start: found on the way, Vite would reload the page under a test.
				optimizeDeps: { include: ['axe-core', 'vitest-browser-svelte'] },
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					setupFiles: ['./tests/support/no-stray-console.ts', './tests/support/browser/setup.ts'],
					// Patience for a machine that is busy, as in the other projects: how long things take is told by the benchmarks.
					testTimeout: 60_000,
					expect: { poll: { timeout: 10_000 } },
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 390, height: 844 },
						provider: playwright({
							launchOptions: chromiumLaunch,
							contextOptions: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
