import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';

/** Opens the library for one task and closes it again, also when the task fails. */
export async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
	const config = readConfig();
	const app = await createApp(config, createLog(process.env.LOG_LEVEL ? config.LOG_LEVEL : 'warn'));
	try {
		return await work(app);
	} finally {
		await app.stop();
	}
}
