import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { buildBook, type BuiltBook } from '#content/build/build-book.ts';
import { bookFolders } from '#content/build/shelf.ts';
import { collectionSchema, parseContent } from '#content/schema.ts';
import { OPERATOR } from '#lib/features/accounts/index.ts';
import type { Details } from '#lib/features/catalogue/index.ts';
import type { App } from '#lib/server/app.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { withApp } from './with-app.ts';

/**
 * Builds the authored books, takes in and publishes what is new or changed, then writes collections and search.
 * A title that a librarian withdrew stays withdrawn.
 */
export async function importContent({ force }: { force: boolean }): Promise<void> {
	await withApp(async (app) => {
		const folders = bookFolders(join(app.config.root, 'content/books'));
		console.log(`▸ ${folders.length} authored books`);
		for (const [index, folder] of folders.entries()) {
			const start = Date.now();
			const book = await buildBook(folder, buildFolder(app));
			const state = await takeIn(app, book, force);
			await addSignSamples(app, folder, book);
			const seconds = ((Date.now() - start) / 1000).toFixed(1);
			console.log(
				`  ${String(index + 1).padStart(2)}/${folders.length}  ${book.slug}: ${state} (${seconds} s)`
			);
		}
		await importCollections(app);
		// The voice takes minutes: books are said while the library is open.
		await app.worker.drain([JOBS.sayPublication]);
	});
}

/** Built books are kept beside the sources, where every DATA_DIR finds them; in DATA_DIR where sources are read-only. */
function buildFolder({ config }: App): string {
	try {
		accessSync(config.root, constants.W_OK);
		return join(config.root, '.cache/content');
	} catch {
		return join(config.dataDir, 'cache/content');
	}
}

const asKnown = ({ id, version }: { readonly id: string; readonly version: number }) => ({
	id,
	expected: version
});

async function takeIn(
	app: App,
	book: BuiltBook,
	force: boolean
): Promise<'unchanged' | 'new' | 'new version'> {
	const { catalogue } = app;
	const known = await catalogue.bySlug(OPERATOR, book.slug);
	if (!force && known && (await catalogue.knownSource(OPERATOR, book.sha256))) {
		// An import that was cut off between taking in and publishing.
		if (known.status === 'draft') await catalogue.publish(OPERATOR, asKnown(known));
		return 'unchanged';
	}
	const opened = await app.open(
		book.file,
		`${book.slug}.${book.mediaType === 'application/pdf' ? 'pdf' : 'epub'}`
	);
	const admitted = await catalogue.admit(OPERATOR, opened, {
		slug: book.slug,
		details: detailsOf(book),
		source: 'authored',
		sourceHash: book.sha256,
		fileName: basename(book.file),
		...(known ? { replace: asKnown(known) } : {})
	});
	// A librarian who withdraws it meanwhile has the last word.
	if (known?.status !== 'withdrawn') await catalogue.publish(OPERATOR, asKnown(admitted));
	return known ? 'new version' : 'new';
}

/** The films of `sign/` that show where signing would stand: `<page or section>.webm`, captions beside it. */
async function addSignSamples(app: App, folder: string, { slug, metadata }: BuiltBook): Promise<void> {
	const films = join(folder, 'sign');
	if (!existsSync(films)) return;
	const rights = LICENCES[metadata.rights] ?? metadata.rights;
	for (const name of readdirSync(films).sort()) {
		const n = /^(\d+)\.webm$/.exec(name)?.[1];
		if (!n) continue;
		const captions = join(films, `${n}.vi.vtt`);
		await app.signing.addSample(OPERATOR, {
			...{ slug, position: Number(n) - 1, rights, captionsLanguage: 'vi' },
			video: readFileSync(join(films, name)),
			captions: existsSync(captions) ? readFileSync(captions) : null
		});
	}
}

const LICENCES: Readonly<Record<string, string>> = {
	'CC-BY-SA-4.0': 'Creative Commons BY-SA 4.0',
	'CC-BY-4.0': 'Creative Commons BY 4.0',
	'CC0-1.0': 'Creative Commons CC0 1.0'
};

/** What book.yaml says, in the catalogue's words. A book of two languages carries both titles. */
function detailsOf({ metadata }: BuiltBook): Details {
	const main = metadata.languages[0] ?? 'vi';
	const other = metadata.languages[1];
	return {
		title: metadata.title[main] ?? '',
		subtitle: (other ? metadata.title[other] : undefined) ?? metadata.subtitle?.[main] ?? null,
		description: metadata.description[main] ?? metadata.description.vi ?? '',
		languages: metadata.languages,
		contributors: metadata.contributors,
		topics: metadata.topics,
		band: metadata.band,
		bandReason: 'Biên tập viên Vườn Sách viết cho chặng này.',
		interestBand: metadata.interest ?? null,
		label: metadata.label,
		guidance: metadata.guidance,
		genre: metadata.genre,
		rights: {
			kind: 'licence',
			statement: LICENCES[metadata.rights] ?? metadata.rights,
			evidence: 'content/books'
		},
		series: metadata.series?.name ?? null,
		seriesPosition: metadata.series?.position ?? null,
		publisher: metadata.publisher,
		year: metadata.year,
		identifiers: []
	};
}

async function importCollections(app: App): Promise<void> {
	const folder = join(app.config.root, 'content/collections');
	for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
		const [, yaml = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
		const { title, description, books, order } = parseContent(
			collectionSchema,
			parse(yaml),
			`collections/${name}`
		);
		await app.catalogue.replaceCollection(OPERATOR, {
			slug: basename(name, '.md'),
			title: { vi: title.vi ?? title.en ?? '', en: title.en ?? title.vi ?? '' },
			description: { vi: description.vi ?? description.en ?? '', en: description.en ?? description.vi ?? '' },
			position: order,
			publications: books
		});
	}
}
