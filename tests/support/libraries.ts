import { test } from '@playwright/test';

/** Journeys change the library they walk in: each of these many workers has one of its own, on the ports from this one on. */
export const WORKERS = Number(process.env.E2E_WORKERS ?? 1);
const PORT = Number(process.env.E2E_PORT ?? 4990);

export const LIBRARIES = Array.from({ length: WORKERS }, (_, at) => ({
	port: PORT + at,
	origin: `http://localhost:${PORT + at}`
}));

/** Where the library of the test that runs now answers. */
export function libraryOfThisTest(): string {
	return LIBRARIES[test.info().parallelIndex]?.origin ?? '';
}
