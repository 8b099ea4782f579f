import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a database whose server makes others. */
		postgresUrl: string;
	}
}

/** One server for the whole run; `tests/support/databases.ts` makes a database a suite. */
export default async function setup(project: TestProject) {
	const server = await startPostgres();
	project.provide('postgresUrl', await server.createDatabase('vuon_sach'));
	return () => server.stop();
}
