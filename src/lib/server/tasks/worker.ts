import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { SERVING } from '#lib/server/database/connection.ts';
import { createLog } from '#lib/server/log.ts';

/** Runs jobs until SIGTERM or SIGINT; what is under way ends or goes back to the queue. */
export async function work(): Promise<void> {
	const config = readConfig();
	const app = await createApp(config, createLog(config.LOG_LEVEL), SERVING);
	app.worker.start();
	app.log.info('worker started');
	await new Promise<void>((resolve) => {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
	});
	await app.stop();
}
