import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium-launch.ts';

const port = Number(process.env.E2E_PORT ?? 4990);
const origin = `http://localhost:${port}`;

export default defineConfig({
	testDir: 'tests',
	testMatch: /(e2e|accessibility)\/.*\.test\.ts$/,
	// One library, one browser at a time: two cores, and journeys that publish and withdraw.
	workers: 1,
	fullyParallel: false,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: `.cache/results/playwright-${port}.json` }]],
	// Two parts of the journeys may run at once, each with a library on a port of its own.
	outputDir: `test-results/${port}`,
	use: {
		baseURL: origin,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		trace: 'retain-on-failure',
		launchOptions: chromiumLaunch
	},
	webServer: {
		command: 'node tests/support/serve.ts',
		env: { PORT: String(port), ORIGIN: origin },
		url: `${origin}/api/health/ready`,
		// A library that already runs on this port is used: short ways while writing a journey.
		reuseExistingServer: !process.env.CI,
		timeout: 600_000,
		stdout: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }
	}
});
