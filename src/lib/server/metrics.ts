import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database/connection.ts';
import type { DiskSpace } from './disk-space.ts';

/** Prometheus metrics: counts and times by route pattern; nothing about who or what was read. */
export function createMetrics({ database, disk }: { database: Database; disk: DiskSpace }) {
	const { db } = database;
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
		name: 'library_disk_bytes',
		help: 'Room on the disk below DATA_DIR, in bytes: free to the library, and the whole disk.',
		labelNames: ['kind'],
		registers: [registry],
		async collect() {
			this.reset();
			const room = await disk.measure().catch(() => null);
			if (!room) return;
			this.set({ kind: 'free' }, room.free);
			this.set({ kind: 'size' }, room.size);
		}
	});
	new Gauge({
		name: 'library_database_damaged',
		help: '1 when the database file is no longer what was written: restore a backup.',
		registers: [registry],
		async collect() {
			this.set((await database.damage.look().catch(() => null)) === null ? 0 : 1);
		}
	});
	new Gauge({
		name: 'library_damaged_files',
		help: 'Stored files that the last checks found missing or altered.',
		registers: [registry],
		async collect() {
			const known = db
				.selectFrom('damaged_file')
				.select((row) => row.fn.countAll<number>().as('count'))
				.executeTakeFirst();
			const row = await known.catch(() => null);
			if (row) this.set(Number(row.count));
		}
	});
	new Gauge({
		name: 'library_jobs',
		help: 'Background jobs by state.',
		labelNames: ['status'],
		registers: [registry],
		async collect() {
			this.reset();
			// A database that is away has no jobs to tell; the other figures are then worth the more.
			const rows = await db
				.selectFrom('job')
				.select((row) => ['status', row.fn.countAll<number>().as('count')])
				.groupBy('status')
				.execute()
				.catch(() => []);
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
