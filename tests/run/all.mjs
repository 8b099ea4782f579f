// `npm test`: everything, on any machine with Node and npm. Ends with the counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { chdirRoot } from './root.mjs';
import { step } from './step.mjs';

chdirRoot();
const node = process.execPath;
const results = '.cache/results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const chromium = ensureChromium();
console.log(`▸ Chromium: ${chromium}`);
const env = { CHROMIUM_PATH: chromium, PUPPETEER_EXECUTABLE_PATH: chromium, TZ: 'Asia/Ho_Chi_Minh' };
const steps = [
	step('format', node, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
	step('messages', 'npm', ['run', '--silent', 'i18n']) &&
		step('kit', node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']),
	step('lint', node, ['node_modules/eslint/bin/eslint.js', '.']),
	step('types', node, [
		'node_modules/svelte-check/bin/svelte-check',
		'--tsconfig',
		'./tsconfig.json',
		'--fail-on-warnings'
	]),
	step('build', node, ['src/boot/prestart.mjs']),
	step(
		'unit, components, contracts, security, content, architecture',
		node,
		[
			'node_modules/vitest/vitest.mjs',
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${results}/vitest.json`
		],
		env
	),
	step('journeys and accessibility in Chromium', node, ['node_modules/@playwright/test/cli.js', 'test'], {
		...env,
		PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/playwright.json`
	})
];

const counts = [vitestCounts(), playwrightCounts()];
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
	counts.reduce((total, count) => total + count[key], 0);
// A step that broke without a test to show for it is a failure all the same.
const broken = steps.filter((ok) => !ok).length;
const failed = Math.max(sum('failed'), broken);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failed > 0 ? 1 : 0);

function vitestCounts() {
	const report = read(`${results}/vitest.json`);
	const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
	return { passed: report?.numPassedTests ?? 0, failed: report ? report.numFailedTests : 1, skipped };
}

function playwrightCounts() {
	const stats = read(`${results}/playwright.json`)?.stats;
	return {
		passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
		failed: stats ? stats.unexpected : 1,
		skipped: stats?.skipped ?? 0
	};
}

function read(/** @type {string} */ path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
