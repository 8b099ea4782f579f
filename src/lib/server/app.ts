import { join } from 'node:path';
import type { Logger } from 'pino';
import {
	createAccountsStore,
	createResetLinksStore,
	createSessions,
	createJoinThrottle,
	createThrottle,
	createTriesStore,
	createTryCounter,
	createAccounts
} from '#lib/features/accounts/index.server.ts';
import { createCatalogueStore, createCatalogue } from '#lib/features/catalogue/index.server.ts';
import {
	createDiscovery,
	createDiscoveryStore,
	discoveryJobs
} from '#lib/features/discovery/index.server.ts';
import { createDictionary, createDictionaryStore } from '#lib/features/dictionary/index.server.ts';
import { createClassesStore, createClasses } from '#lib/features/classes/index.server.ts';
import { createIntakeStore, createUploadFolder, createDeposits } from '#lib/features/deposit/index.server.ts';
import { createFormats, createFormatsStore } from '#lib/features/formats/index.server.ts';
import { createLending, createLendingStore } from '#lib/features/lending/index.server.ts';
import { createLessons, readLessonFiles } from '#lib/features/lessons/index.server.ts';
import { createNarration, createNarrationStore } from '#lib/features/narration/index.server.ts';
import { createPages } from '#lib/features/pages/index.server.ts';
import { createPacks, createPackStore } from '#lib/features/offline/index.server.ts';
import { createSigning, createSigningStore } from '#lib/features/signing/index.server.ts';
import { createReading, createReadingStore } from '#lib/features/reading/index.server.ts';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { createDiskBlobStore } from './adapters/blob-store.disk.ts';
import { findLiblouis } from './adapters/braille-translator.liblouis.ts';
import { findTesseract } from './adapters/text-recogniser.tesseract.ts';
import { withPatience } from './adapters/blob-store.patient.ts';
import { createS3BlobStore } from './adapters/blob-store.s3.ts';
import type { Config } from './config.ts';
import { openMigrated, UNLIMITED } from './database/connection.ts';
import { createDiskSpace } from './disk-space.ts';
import { createEventBus } from './events.ts';
import { createFixity } from './fixity/fixity.ts';
import { createHealth } from './health.ts';
import { createBlobAdmission } from './housekeeping/blob-admission.ts';
import { createCollectionLeases } from './housekeeping/collection-lease.ts';
import { createHousekeeping } from './housekeeping/housekeeping.ts';
import { KeptAnswers } from './http/kept-answers.ts';
import { createUploads } from './http/uploads.ts';
import { createJobDesk } from './jobs/job-desk.ts';
import { JOBS } from './jobs/job-kinds.ts';
import { createJobQueue } from './jobs/job-queue.ts';
import { createWorker, type JobHandler } from './jobs/worker.ts';
import { createMetrics } from './metrics.ts';
import { systemClock } from './ports/clock.ts';
import { openInChild } from './publications/open-in-child.ts';
import { recogniseScans } from './publications/pdf/recognise/recognise-scans.ts';
import { createLargePrinter } from './print/print-process.ts';
import { createVoiceStudio } from './voices/lent/studio-process.ts';
import type { VoiceProvider } from './ports/voice-provider.ts';
import { findVoices } from './voices/voice-folders.ts';
import { createLibraryVoice } from './voices/voice-process.ts';
import { damagedFileSentence, orNameDatabase, prepareDataDir } from './start-problems.ts';
import { createUnitOfWork } from './unit-of-work.ts';

/** The composition root: the only file that names adapters and wires features to each other. */
export async function createApp(config: Config, log: Logger, limits = UNLIMITED) {
	prepareDataDir({ given: config.DATA_DIR, path: config.dataDir });
	const clock = systemClock;
	const { databaseUrl } = config;
	const database = await orNameDatabase(databaseUrl, () =>
		openMigrated(databaseUrl, {
			limits,
			onDamage: (problem) =>
				log.error({ file: databaseUrl, error: problem }, damagedFileSentence(databaseUrl, problem))
		})
	);
	const { db } = database;

	const disk = createDiskSpace(config.dataDir);

	const blobs = withPatience(
		config.S3_URL
			? createS3BlobStore({
					bucketUrl: config.S3_URL,
					region: config.S3_REGION,
					accessKeyId: config.S3_ACCESS_KEY,
					secretAccessKey: config.S3_SECRET_KEY
				})
			: createDiskBlobStore(join(config.dataDir, 'blobs'))
	);
	const jobs = createJobQueue({ clock });
	const events = createEventBus(jobs);
	events.on('publication.changed', JOBS.indexPublication);
	events.on('publication.said', JOBS.indexPublication);
	events.on('intake.received', JOBS.checkIntake);
	const translator = await findLiblouis();
	log.info({ translator: translator?.name ?? null }, 'braille');
	if (translator) events.on('publication.changed', JOBS.brailPublication);
	if (config.VOICE !== 'none') events.on('publication.changed', JOBS.sayPublication);
	const work = createUnitOfWork({ database, events, clock });

	const people = createAccountsStore({ db, work });
	const counter = createTryCounter({ store: createTriesStore(db), secret: people.signingSecret, clock });
	const accounts = createAccounts({
		store: people,
		links: createResetLinksStore({ db, work }),
		sessions: createSessions(db, config.secure),
		secure: config.secure,
		throttle: createThrottle(counter),
		clock
	});
	const leases = createCollectionLeases(database, clock);
	const admission = createBlobAdmission({ work, blobs, leases });
	const catalogueStore = createCatalogueStore({ db, work, blobs: admission });
	const catalogue = createCatalogue({ store: catalogueStore });

	const readingStore = createReadingStore(db);
	const classes = createClasses({
		store: createClassesStore({ db, work }),
		catalogue,
		throttle: createJoinThrottle(counter),
		units: (publicationId) => readingStore.unitsOf(publicationId),
		clock
	});
	const reading = createReading({ store: readingStore, blobs });
	const voice = config.VOICE === 'none' ? null : await findLibraryVoice(join(config.dataDir, 'voices'), log);
	const narration = createNarration({
		store: createNarrationStore({ db, blobs: admission }),
		blobs,
		voice,
		clock,
		ask: (id) => jobs.add(db, JOBS.sayPublication, { id })
	});
	const formats = createFormats({
		store: createFormatsStore({ db, blobs: admission }),
		blobs,
		printer: createLargePrinter(),
		translator,
		ask: (id) => jobs.add(db, JOBS.brailPublication, { id })
	});
	const signing = createSigning({ store: createSigningStore({ db, work, blobs: admission }), blobs });
	const lessons = createLessons({ files: readLessonFiles(config.root) });
	const packs = createPacks({
		store: createPackStore(db),
		reading,
		lessons,
		isAssigned: (...asked) => classes.isAssigned(...asked)
	});
	const dictionary = createDictionary({
		store: createDictionaryStore({ db, work }),
		path: join(config.root, 'content/dictionary/words.md')
	});
	const pages = createPages({
		folder: join(config.root, 'content/pages'),
		operator: config.OPERATOR_NAME,
		contact: config.OPERATOR_CONTACT
	});

	const engine = config.MEILI_URL
		? createMeilisearchEngine(config.MEILI_URL, config.MEILI_API_KEY)
		: createSqliteEngine(join(config.dataDir, 'search.sqlite'));
	const discovery = createDiscovery({
		engine,
		store: createDiscoveryStore(db),
		lessons: () => lessons.lessonDocuments(),
		log
	});
	await discovery.learnLessons();
	if (await discovery.needsReindex()) {
		await jobs.add(db, JOBS.reindex, {});
	}

	const uploads = createUploadFolder(join(config.dataDir, 'uploads'));
	const limit = config.UPLOAD_LIMIT_MB * 1_048_576;
	const recogniser = await findTesseract();
	log.info({ recogniser: recogniser?.name ?? null }, 'words on scanned pages');
	/** Opens an untrusted file in a process of its own. */
	const open = async (file: string, fileName: string) => {
		const opened = await openInChild(file, {
			blobs,
			fileName,
			limits: { fileBytes: limit },
			stagingParent: uploads.path,
			onDefect: (report) => log.error({ report }, 'the opener failed')
		});
		return recogniser ? recogniseScans(opened, { recogniser, blobs }) : opened;
	};
	const deposits = createDeposits({
		store: createIntakeStore(db, work),
		uploads,
		catalogue,
		actorFor: (personId) => accounts.actorFor(personId),
		open,
		clock,
		limit
	});
	await deposits.recover();
	const lending = createLending({
		store: createLendingStore({ db, work, blobs: admission, jobs, versions: catalogueStore }),
		studio: createVoiceStudio({ blobs, staging: uploads.path, clock }),
		...{ blobs, open, clock },
		failed: (id, error) => log.error({ lending: id, error: String(error) }, 'a voice was not published')
	});

	const fixity = createFixity({ db, blobs, clock });
	const housekeeping = createHousekeeping({
		database,
		blobs,
		leases,
		fixity,
		clearUploads: (options) => deposits.clearAbandoned(options),
		forgetClasses: (options) => classes.forgetClosed(options),
		askForWhatIsUnmade: async () => {
			await narration.askForAll();
			await narration.clearSuperseded();
			await formats.askForAll();
		},
		jobs,
		clock,
		log
	});
	await housekeeping.plan();

	const handlers: JobHandler[] = [
		...discoveryJobs(discovery),
		...deposits.jobs,
		...narration.jobs,
		...formats.jobs,
		...lending.jobs,
		...housekeeping.jobs
	];
	const sweep = async () => void (await Promise.all([accounts.sweep(), counter.sweep(), deposits.recover()]));
	const worker = createWorker({ database, handlers, sweep, clock, log });

	return {
		config,
		log,
		clock,
		database,
		blobs,
		jobs,
		worker,
		jobDesk: createJobDesk(db, clock),
		open,
		deposits,
		housekeeping,
		fixity,
		leases,
		uploads: createUploads({ deposits, directory: uploads.path, log }),
		accounts,
		catalogue,
		classes,
		discovery,
		reading,
		packs,
		narration,
		formats,
		lending,
		signing,
		lessons,
		dictionary,
		pages,
		keptAnswers: new KeptAnswers(() => database.catalogueVersion.read()),
		recogniser: recogniser?.name ?? null,
		translator: translator?.name ?? null,
		voices: voice?.members ?? [],
		health: createHealth({
			...{ database, disk, blobs, recogniser: recogniser?.name ?? null },
			search: async () => (await discovery.health()).ok
		}),
		metrics: createMetrics({ database, disk }),

		async stop(): Promise<void> {
			await worker.stop();
			narration.rest();
			await engine.close();
			await database.close();
		}
	};
}

export type App = Awaited<ReturnType<typeof createApp>>;

/** eSpeak NG, and before it the natural voices that the operator put into a folder. */
async function findLibraryVoice(folder: string, log: Logger): Promise<VoiceProvider> {
	const { voices, refused } = await findVoices(folder);
	for (const one of refused) log.warn({ ...one, in: folder }, 'this folder is no voice');
	const voice = createLibraryVoice(voices);
	log.info({ voices: voice.members.map(({ name }) => name) }, 'voices');
	return voice;
}
