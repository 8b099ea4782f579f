import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Conflict, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { byOf, isStaff, type Actor } from '#lib/features/accounts/index.ts';
import type { DictionaryStore } from './dictionary-store.ts';
import { keyOf, parseWords, type Entry } from './entry.ts';

export { createDictionaryStore } from './dictionary-store.server.ts';

const PAGE = 20;

interface Target {
	readonly id: string;
	/** The version that the person saw. */
	readonly expected: number;
}

/** `path`: of the words that come with the library. */
export function createDictionary({ store, path }: { store: DictionaryStore; path: string }) {
	let known: Promise<readonly Entry[]> | null = null;
	const builtIn = () => (known ??= readFile(path, 'utf8').then(parseWords));
	const onlyStaff = (actor: Actor) => {
		if (!isStaff(actor)) throw new NotAllowed();
	};

	return {
		/** Every word, as it is sent to a reader, and what tells one state of it from another. */
		async all(_actor: Actor): Promise<{ readonly body: string; readonly tag: string }> {
			const [ours, own] = await Promise.all([builtIn(), store.all()]);
			const taken = new Set(own.map(({ word }) => keyOf(word)));
			const entries = [...ours.filter(({ word }) => !taken.has(keyOf(word))), ...own];
			const body = JSON.stringify(
				entries.map(({ word, kind, meaning, example }) => [word, kind, meaning, example])
			);
			return { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"` };
		},

		/** The library's own words, a page of them. */
		async words(actor: Actor, { find, page }: { readonly find: string; readonly page: number }) {
			onlyStaff(actor);
			const { words, total } = await store.page(keyOf(find), (page - 1) * PAGE, PAGE);
			return {
				words,
				total,
				page,
				pages: Math.max(1, Math.ceil(total / PAGE)),
				builtIn: (await builtIn()).length
			};
		},

		async word(actor: Actor, id: string) {
			onlyStaff(actor);
			const word = await store.byId(id);
			if (!word) throw new NotFound('word');
			return word;
		},

		async add(actor: Actor, entry: Entry): Promise<void> {
			onlyStaff(actor);
			if (!(await store.add(byOf(actor), entry))) throw new Conflict('word-taken');
		},

		async change(actor: Actor, target: Target, entry: Entry): Promise<void> {
			onlyStaff(actor);
			await store.change(byOf(actor), target, entry);
		},

		async remove(actor: Actor, target: Target): Promise<void> {
			onlyStaff(actor);
			await store.remove(byOf(actor), target);
		}
	};
}
