import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium-launch.ts';
import { LIBRARIES, WORKERS } from './tests/support/libraries.ts';

export default defineConfig({
	testDir: 'tests',
	testMatch: /(e2e|accessibility)\/.*\.test\.ts$/,
	// Files go to whoever is free; within a file one journey follows the other.
	workers: WORKERS,
	fullyParallel: false,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list'], ['json', { outputFile: '.cache/results/playwright.json' }]],
	use: {
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		// To record every step costs as much as the steps: `TRACE=1` when a failure is looked into.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: chromiumLaunch
	},
	webServer: {
		command: 'node tests/support/serve.ts',
		// They open one after the other.
		url: `${LIBRARIES.at(-1)?.origin}/api/health/ready`,
		// A library that already runs on this port is used: short ways while writing a journey.
		reuseExistingServer: !process.env.CI,
		timeout: 600_000,
		stdout: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 }
	}
});
