import type { Database } from '#lib/server/database/connection.ts';
import { createEventBus } from '#lib/server/events.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { createJobQueue } from '#lib/server/jobs/job-queue.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { BlobAdmission } from '#lib/server/ports/blob-admission.ts';
import { createUnitOfWork } from '#lib/server/unit-of-work.ts';

/** Units of work on a database alone, wired as `app.ts` wires them; every blob is there. */
export function unitOfWorkOn(database: Database, clock: Clock = Date.now) {
	const events = createEventBus(createJobQueue({ clock }));
	events.on('publication.changed', JOBS.indexPublication);
	events.on('publication.said', JOBS.indexPublication);
	events.on('intake.received', JOBS.checkIntake);
	const work = createUnitOfWork({ database, events, clock });
	const blobs: BlobAdmission = { admit: (by, _names, write) => work.run(by, write) };
	return { db: database.db, work, blobs };
}
