import type { Kysely } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Tables } from './database/schema.ts';

/** Prometheus metrics: counts and times by route pattern; nothing about who or what was read. */
export function createMetrics({ db }: { db: Kysely<Tables> }) {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const requests = new Histogram({
		name: 'http_request_duration_seconds',
		help: 'Time to answer, by route pattern, method and status.',
		labelNames: ['route', 'method', 'status'],
		buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
		registers: [registry]
	});
	new Gauge({
		name: 'library_jobs',
		help: 'Background jobs by state.',
		labelNames: ['status'],
		registers: [registry],
		async collect() {
			this.reset();
			const rows = await db
				.selectFrom('job')
				.select((row) => ['status', row.fn.countAll<number>().as('count')])
				.groupBy('status')
				.execute();
			for (const { status, count } of rows) this.set({ status }, Number(count));
		}
	});
	return {
		observe(route: string, method: string, status: number, seconds: number) {
			requests.observe({ route, method, status }, seconds);
		},
		contentType: registry.contentType,
		text: () => registry.metrics()
	};
}
