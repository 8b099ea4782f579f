import type { Config } from './config.ts';

/** How links that are printed on the console begin. */
export function publicOrigin(config: Pick<Config, 'ORIGIN' | 'PORT'>): string {
	return config.ORIGIN || `http://localhost:${config.PORT}`;
}
