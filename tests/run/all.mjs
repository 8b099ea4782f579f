// `npm test`: everything, on any machine with Node and npm. Ends with the counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { chdirRoot } from './root.mjs';
import { format, generated, lint, lintSpared, types } from './static-checks.mjs';
import { together } from './together.mjs';

chdirRoot();
const node = process.execPath;
const results = '.cache/results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const chromium = ensureChromium();
console.log(`▸ Chromium: ${chromium}`);
const env = { CHROMIUM_PATH: chromium, PUPPETEER_EXECUTABLE_PATH: chromium, TZ: 'Asia/Ho_Chi_Minh' };
const TESTS = 'unit, components, contracts, security, content, architecture';
const tests = (
	/** @type {string} */ title,
	/** @type {number} */ minutes,
	/** @type {string[]} */ files
) => ({
	title,
	command: node,
	args: [
		'node_modules/vitest/vitest.mjs',
		'run',
		...files,
		'--reporter=default',
		'--reporter=./tests/run/under-way.ts'
	],
	// A library that a test opens says nothing aloud: that takes minutes, and has tests of its own.
	env: { ...env, VOICE: 'none' },
	minutes,
	underWay: () => `Under way:\n${read(progress)?.running.join('\n')}`
});
const progress = `${results}/under-way.json`;
const build = { title: 'build', command: node, args: ['src/boot/prestart.mjs'], minutes: 5 };
const journeys = {
	title: 'journeys and accessibility in Chromium',
	command: node,
	args: ['node_modules/@playwright/test/cli.js', 'test'],
	env: { ...env, E2E_WORKERS: '2' },
	minutes: 30
};
const steps = [
	...(await together([generated])),
	...(await together([lint, types, format])),
	...(await together([build]))
];
// Two workers of tests wait often for a process or a timer; lint with types never does.
let [tested = false, linted = false] = await together([tests(TESTS, 25, []), lintSpared]);
const counts = [vitestCounts()];
const unfinished = counts[0]?.waiting ?? [];
if (unfinished.length > 0) {
	console.log(`\nHung, and run once more: ${unfinished.join(', ')}`);
	rmSync(progress, { force: true });
	[tested = false] = await together([tests(`${TESTS}: what was not finished`, 15, unfinished)]);
	counts.push(vitestCounts());
	tested &&= counts[0]?.failed === 0;
}
steps.push(tested, linted, ...(await together([journeys])));
counts.push(playwrightCounts(`${results}/playwright.json`));

const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
	counts.reduce((total, count) => total + count[key], 0);
// A step that broke without a test to show for it is a failure all the same.
const broken = steps.filter((ok) => !ok).length;
const failed = Math.max(sum('failed'), broken);
// Said again at the end: whoever reads the last lines alone knows what to mend.
const titles = [generated, lint, types, format, build, { title: TESTS }, lintSpared, journeys].map(
	({ title }) => title
);
const failures = counts.flatMap((count) => count.failures);
for (const what of [...titles.filter((_, at) => !steps[at]), ...failures]) console.log(`✗ ${what}`);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exit(failed > 0 ? 1 : 0);

/** @returns {{ passed: number, failed: number, skipped: number, waiting: string[], failures: string[] }} `waiting`: files that were not finished */
function vitestCounts() {
	return (
		read(progress) ?? { passed: 0, failed: 1, skipped: 0, waiting: [], failures: ['the tests did not begin'] }
	);
}

function playwrightCounts(/** @type {string} */ path) {
	const report = read(path);
	const stats = report?.stats;
	return {
		passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
		failed: stats ? stats.unexpected : 1,
		skipped: stats?.skipped ?? 0,
		waiting: [],
		failures: report ? report.suites.flatMap(fallen) : ['the journeys did not end']
	};
}

/** File, test and the first line of why, of each journey that failed. @returns {string[]} */
function fallen(/** @type {{ suites?: any[], specs?: any[] }} */ { suites = [], specs = [] }) {
	const here = specs
		.filter(({ ok }) => !ok)
		.map(({ file, title, tests }) => {
			const message = tests[0]?.results?.at(-1)?.error?.message ?? '';
			return `${file} › ${title}: ${stripVTControlCharacters(message).split('\n', 1).join()}`;
		});
	return [...here, ...suites.flatMap(fallen)];
}

function read(/** @type {string} */ path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
