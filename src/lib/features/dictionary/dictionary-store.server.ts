import { sql, type Kysely, type Transaction } from 'kysely';
import { Conflict, NotFound, StaleEdit } from '#lib/domain-error.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { EditableRows, UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { DictionaryStore, OwnWord } from './dictionary-store.ts';
import { keyOf, type Entry, type Kind } from './entry.ts';

interface Stored {
	readonly id: string;
	readonly word: string;
	readonly kind: string;
	readonly meaning: string;
	readonly example: string;
	readonly version: number;
}
const COLUMNS = ['id', 'word', 'kind', 'meaning', 'example', 'version'] as const;
const toWord = (row: Stored): OwnWord => ({ ...row, kind: row.kind as Kind });
const plain = ({ word, kind, meaning, example }: Entry): Entry => ({ word, kind, meaning, example });

async function held(tx: Transaction<Tables>, id: string): Promise<OwnWord | null> {
	// A write of nothing holds the row on either database.
	await tx
		.updateTable('dictionary_word')
		.set({ version: sql`version` })
		.where('id', '=', id)
		.execute();
	const row = await tx.selectFrom('dictionary_word').select(COLUMNS).where('id', '=', id).executeTakeFirst();
	return row ? toWord(row) : null;
}

const ROWS: EditableRows<OwnWord, Entry> = {
	what: 'word',
	hold: held,
	async write({ tx, now }, { id, version }, entry) {
		await tx
			.updateTable('dictionary_word')
			.set({ ...plain(entry), key: keyOf(entry.word), updated_at: now, version: version + 1 })
			.where('id', '=', id)
			.execute();
	}
};

export function createDictionaryStore({
	db,
	work
}: {
	db: Kysely<Tables>;
	work: UnitOfWork;
}): DictionaryStore {
	const taken = async (tx: Transaction<Tables>, entry: Entry, but: string | null) => {
		const row = await tx
			.selectFrom('dictionary_word')
			.select('id')
			.where('key', '=', keyOf(entry.word))
			.executeTakeFirst();
		return row !== undefined && row.id !== but;
	};

	return {
		async all() {
			return (await db.selectFrom('dictionary_word').select(COLUMNS).orderBy('key').execute()).map(toWord);
		},
		async page(key, offset, limit) {
			const fitting = db
				.selectFrom('dictionary_word')
				.where('key', 'like', `%${key.replaceAll(/[%_]/g, '')}%`);
			const [rows, count] = await Promise.all([
				fitting.select(COLUMNS).orderBy('key').offset(offset).limit(limit).execute(),
				fitting.select((row) => row.fn.countAll().as('n')).executeTakeFirst()
			]);
			return { words: rows.map(toWord), total: Number(count?.n ?? 0) };
		},
		async byId(id) {
			const row = await db
				.selectFrom('dictionary_word')
				.select(COLUMNS)
				.where('id', '=', id)
				.executeTakeFirst();
			return row ? toWord(row) : null;
		},
		add: (by, entry) =>
			work.run(by, async (unit) => {
				const key = keyOf(entry.word);
				await unit.hold(`dictionary:${key}`);
				if (await taken(unit.tx, entry, null)) return false;
				const id = newId(unit.now);
				await unit.tx
					.insertInto('dictionary_word')
					.values({ id, key, ...plain(entry), created_at: unit.now, updated_at: unit.now })
					.execute();
				await unit.audit({ verb: 'dictionary.add', subject: id, after: plain(entry), version: 1 });
				return true;
			}),
		change: (by, target, entry) =>
			work.change(by, ROWS, target, async (row, unit) => {
				await unit.hold(`dictionary:${keyOf(entry.word)}`);
				if (await taken(unit.tx, entry, row.id)) throw new Conflict('word-taken');
				return {
					change: entry,
					audit: { verb: 'dictionary.change', before: plain(row), after: plain(entry) }
				};
			}),
		remove: (by, { id, expected }) =>
			work.run(by, async (unit) => {
				const row = await held(unit.tx, id);
				if (!row) throw new NotFound('word');
				if (row.version !== expected) throw new StaleEdit('word', row.version);
				await unit.tx.deleteFrom('dictionary_word').where('id', '=', id).execute();
				await unit.audit({
					verb: 'dictionary.remove',
					subject: id,
					before: plain(row),
					version: row.version + 1
				});
			})
	};
}
