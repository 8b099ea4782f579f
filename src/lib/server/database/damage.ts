import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import SQLite from 'better-sqlite3';
import { DatabaseDamaged } from '#lib/domain-error.ts';

/** Whether what is stored is still what was written. Damage does not heal under a running library: once found it stands. */
export interface Damage {
	/** What was found first, in the words of whoever found it. */
	readonly found: string | null;
	/** Looks at the file on the disk: questions may be answered from memory while it is gone below. */
	look(): Promise<string | null>;
}

/** The first bytes of a SQLite file (https://sqlite.org/fileformat2.html#the_database_header). */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const PAGE_SIZE_AT = 16;
const PAGES_AT = 28;

export class FileDamage implements Damage {
	readonly #path: string;
	readonly #inode: number | null;
	readonly #tell: (problem: string) => void;
	#found: string | null = null;

	/**
	 * @param path of the opened file; null: a database in memory
	 * @param tell hears of the first damage
	 */
	constructor(path: string | null, tell: (problem: string) => void) {
		this.#path = path ?? '';
		this.#inode = path === null ? null : statSync(path).ino;
		this.#tell = tell;
	}

	get found(): string | null {
		return this.#found;
	}

	/** A failure on its way to whoever asked. */
	note(failure: unknown): void {
		if (failure instanceof DatabaseDamaged)
			this.#keep(failure.cause instanceof Error ? failure.cause.message : String(failure.cause));
	}

	async look(): Promise<string | null> {
		if (this.#found === null && this.#inode !== null) {
			const problem = await this.#problem();
			if (problem !== null) this.#keep(problem);
		}
		return this.#found;
	}

	#keep(problem: string): void {
		if (this.#found !== null) return;
		this.#found = problem;
		this.#tell(problem);
	}

	async #problem(): Promise<string | null> {
		const header = Buffer.alloc(HEADER_BYTES);
		const file = await open(this.#path).catch((error: unknown) => {
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
			throw error;
		});
		if (!file) return 'the file is no longer there';
		try {
			const { ino, size } = await file.stat();
			if (ino !== this.#inode) return 'the file was replaced by another one';
			await file.read(header, 0, HEADER_BYTES, 0);
			const pageSize = header.readUInt16BE(PAGE_SIZE_AT);
			const pages = header.readUInt32BE(PAGES_AT);
			// 1 stands for 65 536.
			const whole = size >= pages * (pageSize === 1 ? 65_536 : pageSize);
			if (whole && header.toString('latin1', 0, MAGIC.length) === MAGIC) return null;
		} finally {
			await file.close();
		}
		// Another process may have been writing just these bytes, or the log before the file has newer ones.
		return askSqlite(this.#path);
	}
}

function askSqlite(path: string): string | null {
	try {
		const file = new SQLite(path, { readonly: true });
		try {
			// An empty file is a sound database, of nobody's library.
			file.prepare('select 1 from setting').get();
			const answer = String(file.pragma('quick_check(1)', { simple: true }));
			return answer === 'ok' ? null : answer;
		} finally {
			file.close();
		}
	} catch (error) {
		if (error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|ERROR$)/.test(String(error.code)))
			return error.message;
		throw error;
	}
}
