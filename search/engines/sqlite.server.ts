import type SQLite from 'better-sqlite3';
import { SearchUnavailable, type SearchEngine } from '../engine.ts';
import type { LessonDocument } from '../indexes/lessons.ts';
import { fingerprint, type Language } from '../language/language.ts';
import { loadLanguage } from '../language/load.server.ts';
import { answer, count, suggest, type Sources } from './sqlite/answer.server.ts';
import type { Columns } from './sqlite/columns.server.ts';
import { Generation } from './sqlite/generation.server.ts';
import { openIndex } from './sqlite/open.server.ts';
import { rebuild } from './sqlite/rebuild.server.ts';
import { readMeta } from './sqlite/tables.server.ts';
import { Writer } from './sqlite/writer.server.ts';
import { fromJson, storedLesson } from './stored.server.ts';

/**
 * The embedded engine: SQLite FTS5 in a file of its own (`DATA_DIR/search.sqlite`, or `:memory:`), which any number of
 * processes may have open. Opens at the first use; a file that cannot be read or written now is a `SearchUnavailable`, and the next call
 * tries again. Anything else is a defect of ours and is thrown as it is.
 */
export function createSqliteEngine(file: string, language: Language = loadLanguage()): SearchEngine {
	const rules = fingerprint(language);
	let opened: Index | null = null;
	const use = async <Result>(work: (index: Index) => Result | Promise<Result>): Promise<Result> => {
		try {
			opened ??= new Index(file, rules, language);
			return work(opened);
		} catch (error) {
			opened?.forget();
			throw isOutOfOrder(error) ? new SearchUnavailable(error) : error;
		}
	};
	return {
		index: (documents) =>
			use((index) =>
				index.change(
					(writer) => documents.forEach((document) => writer.put(document)),
					documents.map(({ id }) => id)
				)
			),
		remove: (ids) => use((index) => index.change((writer) => ids.forEach((id) => writer.remove(id)), ids)),
		replaceAll: async (batches) => ({ titles: await use((index) => index.rebuild(batches)) }),
		replaceLessons: (lessons) => use((index) => index.replaceLessons(lessons)),
		search: (query) =>
			use((index) => {
				const started = performance.now();
				const result = index.read((sources) => answer(sources, query));
				return { ...result, tookMs: performance.now() - started };
			}),
		count: (texts, scope) => use((index) => index.read((sources) => count(sources, texts, scope))),
		suggest: (prefix, scope, limit) =>
			use((index) => index.read((sources) => suggest(sources, prefix, scope, limit))),
		health: () =>
			use((index) =>
				index.read(({ generation }) => ({
					ok: true,
					name: 'sqlite' as const,
					titles: generation.titles,
					stale: index.stale
				}))
			).catch((error: unknown) => {
				if (!(error instanceof SearchUnavailable)) throw error;
				return { ok: false, name: 'sqlite' as const, titles: null, stale: false };
			}),
		close: async () => {
			opened?.close();
			opened = null;
		}
	};
}

/** The disk, the file or another process is in the way (https://sqlite.org/rescode.html): not the program, and not what was asked. */
function isOutOfOrder(error: unknown): boolean {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return /^(SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|FULL|CORRUPT|NOTADB|READONLY|NOMEM|PROTOCOL|PERM)|E[A-Z]+$)/.test(
		code
	);
}

/** The open file with what is kept of it in memory. */
class Index {
	readonly #db: SQLite.Database;
	readonly #rules: string;
	readonly #language: Language;
	#sources: Sources | null = null;
	#version = -1;
	/** Prepared once: it is asked before each answer. */
	readonly #dataVersion: SQLite.Statement<[], number>;
	readonly #writers = new Map<number, { columns: Columns | null; writer: Writer }>();

	constructor(file: string, rules: string, language: Language) {
		this.#db = openIndex(file, rules);
		this.#dataVersion = this.#db.prepare<[], number>('pragma data_version').pluck();
		this.#rules = rules;
		this.#language = language;
	}

	/** One snapshot of the file for the whole answer, whatever other processes write meanwhile. */
	read<Result>(work: (sources: Sources) => Result): Result {
		return this.#db.transaction(() => work(this.#current()))();
	}

	/** Changes titles in the current index and in one being built, so that neither falls behind. */
	change(work: (writer: Writer) => void, ids: readonly string[]): void {
		this.#db
			.transaction(() => {
				const { generation } = this.#current();
				work(this.#writerFor(generation.number, generation.columns));
				generation.changed();
				const { building } = readMeta(this.#db);
				if (building === 0) return;
				work(this.#writerFor(building, null));
				const touch = this.#db.prepare('insert or ignore into touched values (?)');
				for (const id of ids) touch.run(id);
			})
			.immediate();
	}

	#writerFor(number: number, columns: Columns | null): Writer {
		const kept = this.#writers.get(number);
		const writer =
			kept?.columns === columns ? kept.writer : new Writer(this.#db, number, this.#language, columns);
		// Two at most: the current generation and the one being built.
		if (!kept && this.#writers.size >= 2) this.#writers.clear();
		this.#writers.set(number, { columns, writer });
		writer.refresh();
		return writer;
	}

	async rebuild(batches: Parameters<SearchEngine['replaceAll']>[0]): Promise<number> {
		try {
			return await rebuild(this.#db, batches, this.#language, this.#rules);
		} finally {
			this.forget();
		}
	}

	replaceLessons(lessons: readonly LessonDocument[]): void {
		const documents = lessons.map((lesson) => JSON.stringify(lesson));
		this.#db
			.transaction(() => {
				// Every process gives them at its start: nothing is written when they are the same.
				if (readLessons(this.#db).join() === documents.join()) return;
				this.#db.exec('delete from lesson');
				const insert = this.#db.prepare('insert into lesson (id, position, document) values (?, ?, ?)');
				lessons.forEach((lesson, position) => insert.run(lesson.id, position, documents[position]));
				this.forget();
			})
			.immediate();
	}

	get stale(): boolean {
		return readMeta(this.#db).rules !== this.#rules;
	}

	/** After a failure or a swap nothing in memory is trusted. */
	forget(): void {
		this.#sources = null;
		this.#writers.clear();
	}

	close(): void {
		this.#db.close();
	}

	#current(): Sources {
		// Changes when another connection wrote; our own writes keep the columns up to date themselves.
		const version = this.#dataVersion.get() ?? -1;
		if (this.#sources && version === this.#version) return this.#sources;
		this.#version = version;
		const { current } = readMeta(this.#db);
		const kept = this.#sources?.generation;
		this.#sources = {
			generation: kept?.number === current && kept.catchUp() ? kept : new Generation(this.#db, current),
			lessons: readLessons(this.#db).map((document) => storedLesson(fromJson(document))),
			language: this.#language
		};
		return this.#sources;
	}
}

function readLessons(db: SQLite.Database): string[] {
	return db.prepare<[], string>('select document from lesson order by position').pluck().all();
}
