import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { AccessibilityMetadata } from '#lib/publication/accessibility.ts';
import { checkMessagesSchema } from '#lib/publication/check-message.ts';
import { fileStatementSchema } from '#lib/publication/file-statement.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Manifest, OpenedPublication } from '#lib/server/publications/manifest.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import type { Unit } from '#lib/server/unit-of-work.ts';
import type { FileVersion, KnownTitle } from './file-version.ts';
import { readingMinutes, type Details } from './publication.ts';

/** Rows a statement: below SQLite's and PostgreSQL's limits on bound values. */
const ROWS_A_STATEMENT = 500;
const GENERATED_COVER_RATIO = 0.737;

/** What a title shows of the file that it is read from. */
export interface FileFacts {
	readonly manifest: Manifest;
	readonly accessibility: AccessibilityMetadata;
	readonly words: number;
	readonly cover: { readonly width: number; readonly height: number } | null;
}

/** Of a version that is stored: `kept` false, its files were let go. */
export interface KeptFacts extends FileFacts {
	readonly usedBefore: boolean;
	readonly kept: boolean;
}

const ratioOf = (cover: FileFacts['cover']) => (cover ? cover.width / cover.height : GENERATED_COVER_RATIO);

export function factsOf({ manifest, metadata, sections, covers }: OpenedPublication): FileFacts {
	return {
		manifest,
		accessibility: metadata.accessibility,
		words: sections.reduce((sum, section) => sum + section.words, 0),
		cover: covers[0] ?? null
	};
}

/** The columns of a title that come from its file. */
export function fileColumns(
	{ manifest, accessibility, words, cover }: FileFacts,
	{ languages, band }: Pick<Details, 'languages' | 'band'>
) {
	// A book in two languages says everything twice; a child reads it once.
	const wordsRead = Math.round(words / Math.max(1, languages.length));
	const pages = manifest.pageList.length || manifest.readingOrder.length;
	return {
		form: manifest.form,
		accessibility: JSON.stringify(accessibility),
		has_audio: manifest.mediaOverlay ? 1 : 0,
		words,
		pages,
		minutes: readingMinutes(wordsRead, manifest.form === 'reflowable' ? 0 : pages, band),
		cover_ratio: ratioOf(cover)
	} as const;
}

/** Writes a version of a title with all its files and text; gives its id. `used`: readers see it from now on. */
export async function writeVersion(
	{ tx, now }: Pick<Unit, 'tx' | 'now'>,
	publicationId: string,
	opened: OpenedPublication,
	{ fileName, used }: { fileName: string | null; used: boolean }
): Promise<string> {
	const id = newId(now);
	await tx
		.insertInto('publication_version')
		.values({
			id,
			publication_id: publicationId,
			media_type: opened.mediaType,
			original_sha256: opened.originalSha256,
			original_bytes: opened.originalBytes,
			manifest: JSON.stringify(opened.manifest),
			findings: JSON.stringify(opened.checkMessages),
			file_name: fileName,
			metadata: JSON.stringify(opened.metadata),
			used_at: used ? now : null,
			created_at: now
		})
		.execute();
	for (const part of inParts(opened.resources)) {
		const rows = part.map(({ path, sha256, mediaType, bytes }) => ({
			version_id: id,
			path,
			sha256,
			media_type: mediaType,
			bytes
		}));
		await tx.insertInto('resource').values(rows).execute();
	}
	for (const part of inParts(opened.sections)) {
		await tx
			.insertInto('section')
			.values(part.map((section) => ({ version_id: id, ...section })))
			.execute();
	}
	if (opened.covers.length > 0) {
		await tx
			.insertInto('cover')
			.values(opened.covers.map((image) => ({ version_id: id, ...image })))
			.execute();
	}
	return id;
}

/** The same file of the same title, when nobody decided about it yet. */
export async function waitingVersion(
	tx: Kysely<Tables>,
	publicationId: string,
	sha256: string
): Promise<string | null> {
	const row = await tx
		.selectFrom('publication_version')
		.select('id')
		.where('publication_id', '=', publicationId)
		.where('original_sha256', '=', sha256)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return row?.id ?? null;
}

/** What a title would show of one of its versions; null: it has no such version. */
export async function readFacts(
	tx: Kysely<Tables>,
	publicationId: string,
	versionId: string
): Promise<KeptFacts | null> {
	const row = await tx
		.selectFrom('publication_version')
		.select(['manifest', 'metadata', 'used_at'])
		.where('id', '=', versionId)
		.where('publication_id', '=', publicationId)
		.executeTakeFirst();
	if (!row) return null;
	const text = await tx
		.selectFrom('section')
		.select((e) => e.fn.sum<number>('words').as('words'))
		.where('version_id', '=', versionId)
		.executeTakeFirst();
	const cover = await tx
		.selectFrom('cover')
		.select(['width', 'height'])
		.where('version_id', '=', versionId)
		.limit(1)
		.executeTakeFirst();
	const file = await tx
		.selectFrom('resource')
		.select('path')
		.where('version_id', '=', versionId)
		.limit(1)
		.executeTakeFirst();
	return {
		manifest: parseManifest(row.manifest),
		accessibility: v.parse(fileStatementSchema, JSON.parse(row.metadata)).accessibility,
		words: Number(text?.words ?? 0),
		cover: cover ?? null,
		usedBefore: row.used_at !== null,
		kept: file !== undefined
	};
}

/** The versions of a title: what readers see first, then what waits, then the newest. */
export async function readVersions(db: Kysely<Tables>, publicationId: string): Promise<FileVersion[]> {
	const rows = await db
		.selectFrom('publication_version as v')
		.innerJoin('publication as p', 'p.id', 'v.publication_id')
		.selectAll('v')
		.select('p.version_id as current')
		.select((row) => [
			row
				.selectFrom('section')
				.select((e) => e.fn.sum<number>('section.words').as('words'))
				.whereRef('section.version_id', '=', 'v.id')
				.as('words'),
			row
				.selectFrom('resource')
				.select('resource.path')
				.whereRef('resource.version_id', '=', 'v.id')
				.limit(1)
				.as('some')
		])
		.where('v.publication_id', '=', publicationId)
		.execute();
	const covers = await db
		.selectFrom('cover')
		.innerJoin('publication_version as v', 'v.id', 'cover.version_id')
		.select(['version_id', 'width', 'height'])
		.where('v.publication_id', '=', publicationId)
		.execute();
	const versions = rows.map((row) => ({
		id: row.id,
		fileName: row.file_name,
		mediaType: row.media_type,
		bytes: row.original_bytes,
		sha256: row.original_sha256,
		words: Number(row.words ?? 0),
		parts: parseManifest(row.manifest).readingOrder.length,
		coverRatio: ratioOf(covers.find((cover) => cover.version_id === row.id) ?? null),
		checkMessages: v.parse(checkMessagesSchema, JSON.parse(row.findings)),
		statement: v.parse(fileStatementSchema, JSON.parse(row.metadata)),
		receivedAt: row.created_at,
		usedAt: row.used_at,
		current: row.id === row.current,
		kept: row.some !== null
	}));
	const rank = (version: FileVersion) =>
		version.current ? Infinity : (version.usedAt ?? Number.MAX_SAFE_INTEGER);
	return versions.sort((a, b) => rank(b) - rank(a) || b.receivedAt - a.receivedAt);
}

/** Titles with a file of the same bytes, but for one of them. */
export async function titlesWithFile(
	db: Kysely<Tables>,
	sha256: string,
	exceptId?: string
): Promise<KnownTitle[]> {
	let query = db
		.selectFrom('publication_version as v')
		.innerJoin('publication as p', 'p.id', 'v.publication_id')
		.select(['p.id', 'p.slug', 'p.title'])
		.distinct()
		.where('v.original_sha256', '=', sha256);
	if (exceptId) query = query.where('p.id', '!=', exceptId);
	return query.orderBy('p.id').execute();
}

function* inParts<T>(rows: readonly T[]): Generator<readonly T[]> {
	for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) yield rows.slice(i, i + ROWS_A_STATEMENT);
}
