import { GUEST, type Actor } from '#lib/features/accounts/actor.ts';
import type { App } from '#lib/server/app.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Row } from '../support/verbs.ts';

/** One deed: `first` tells the two apart when a deed meets itself. */
export type Deed<Handle> = (app: App, handle: Handle, first: boolean) => Promise<unknown>;

/** A row in a state that can be made again and again, what can be done to it, and what is seen of it afterwards. */
export interface Subject {
	readonly row: Row;
	readonly says: string;
	/** Named `<verb>` or `<verb>: how`. */
	readonly deeds: readonly string[];
	/** Makes a new row; gives what does a deed to it, and what tells how it is: without ids and times. */
	make(app: App): Promise<{
		do(deed: string, app: App, first: boolean): Promise<unknown>;
		state(): Promise<unknown>;
	}>;
}

export function subject<Handle>(
	row: Row,
	says: string,
	make: (app: App) => Promise<Handle>,
	deeds: Readonly<Record<string, Deed<Handle>>>,
	state: (app: App, handle: Handle) => Promise<unknown>
): Subject {
	return {
		row,
		says,
		deeds: Object.keys(deeds),
		async make(app) {
			const handle = await make(app);
			return {
				do: async (name, at, first) => deeds[name]?.(at, handle, first),
				state: () => state(app, handle)
			};
		}
	};
}

export const unique = () => newId().slice(-12);
export const as = (id: string, role: 'librarian' | 'teacher' | 'manager'): Actor => ({
	...GUEST,
	person: { id, role, displayName: id }
});

/** Verbs of the audit about a row, in the order of the versions they made. */
export async function deedsOf({ database: { db } }: App, id: string): Promise<string[]> {
	const rows = await db.selectFrom('audit').select(['verb', 'detail']).where('subject', '=', id).execute();
	const version = (detail: string) => Number((JSON.parse(detail) as { version?: number }).version ?? 0);
	return rows.toSorted((a, b) => version(a.detail) - version(b.detail)).map(({ verb }) => verb);
}
