import type { CheckMessage, CheckCode } from '#lib/publication/check-message.ts';
import { PublicationRefused } from './publication-refused.ts';

type Facts = Readonly<Record<string, string | number>>;

/** Collects what one opening finds: singular findings in order, repeated ones counted. */
export interface CheckMessages {
	refuse(code: CheckCode, where?: string | null, facts?: Facts): never;
	warn(code: CheckCode, where?: string | null, facts?: Facts): void;
	info(code: CheckCode, where?: string | null, facts?: Facts): void;
	/** Taken out of the publication for safety; `count` occurrences in `where`. */
	removed(code: CheckCode, where: string, count?: number): void;
	/** A warning that may come hundreds of times: told once, with `count` and `files`. */
	warnEach(code: CheckCode, where: string, count?: number): void;
	/** As `warnEach`, for what is so of a whole file and told once for it, however often the file is read. */
	noteEach(code: CheckCode, where: string): void;
	list(): CheckMessage[];
}

export function createCheckMessages(): CheckMessages {
	const single: CheckMessage[] = [];
	const counted = new Map<
		string,
		{ severity: CheckMessage['severity']; code: CheckCode; where: Map<string, number> }
	>();

	function countIn(severity: CheckMessage['severity'], code: CheckCode, where: string, count: number) {
		const entry = counted.get(code) ?? { severity, code, where: new Map<string, number>() };
		entry.where.set(where, (entry.where.get(where) ?? 0) + count);
		counted.set(code, entry);
	}

	const list = () => [
		...single,
		...[...counted.values()].map(({ severity, code, where }): CheckMessage => {
			const count = [...where.values()].reduce((sum, n) => sum + n, 0);
			const first = where.keys().next().value ?? null;
			return { severity, code, where: first, facts: { count, files: where.size, name: first ?? '' } };
		})
	];

	const add = (severity: CheckMessage['severity'], code: CheckCode, where: string | null, facts: Facts) => {
		const checkMessage: CheckMessage = {
			severity,
			code,
			where,
			facts: { ...(where === null ? {} : { name: where }), ...facts }
		};
		// Some files are looked at twice.
		const known = JSON.stringify(checkMessage);
		if (!single.some((one) => JSON.stringify(one) === known)) single.push(checkMessage);
	};

	return {
		refuse(code, where = null, facts = {}) {
			add('refuse', code, where, facts);
			throw new PublicationRefused(list());
		},
		warn: (code, where = null, facts = {}) => add('warn', code, where, facts),
		info: (code, where = null, facts = {}) => add('info', code, where, facts),
		removed: (code, where, count = 1) => countIn('removed', code, where, count),
		warnEach: (code, where, count = 1) => countIn('warn', code, where, count),
		noteEach: (code, where) => {
			if (!counted.get(code)?.where.has(where)) countIn('warn', code, where, 1);
		},
		list
	};
}
