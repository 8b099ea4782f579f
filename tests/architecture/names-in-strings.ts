import * as v from 'valibot';
import type { SourceFile } from './imports.ts';

/** Quoted names of the shape `subject.verb`, as jobs and events are called. */
const DOTTED = /(['"`])([a-z][a-z-]*\.[a-z][a-z-]*)(?:\1|:|\$\{)/g;

const KINDS = 'src/lib/server/jobs/job-kinds.ts';
const EVENTS = 'src/lib/server/events.ts';
/** A migration speaks of names as they were. */
const FREE = /^(src\/lib\/server\/database\/migrations\/|tests\/)/;

const namesIn = (files: readonly SourceFile[], registry: string): ReadonlySet<string> => {
	const code = files.find(({ path }) => path === registry)?.code ?? '';
	return new Set([...code.matchAll(DOTTED)].map(([, , name]) => v.parse(v.string(), name)));
};

/** Job kinds that stand as strings outside of their registry. */
export function kindsInStrings(files: readonly SourceFile[]): [path: string, name: string][] {
	const kinds = namesIn(files, KINDS);
	return files
		.filter(({ path }) => path !== KINDS && !FREE.test(path))
		.flatMap(({ path, code }) =>
			[...code.matchAll(DOTTED)].flatMap(([, , name]): [string, string][] =>
				name && kinds.has(name) ? [[path, name]] : []
			)
		);
}

/** Event names that are said to anything but `announce(…)`, which checks them by type, or wired outside of `app.ts`. */
export function eventsInStrings(files: readonly SourceFile[]): [path: string, name: string][] {
	const events = namesIn(files, EVENTS);
	return files
		.filter(({ path }) => path !== EVENTS && path !== 'src/lib/server/app.ts' && !FREE.test(path))
		.flatMap(({ path, code }) =>
			[...code.replace(/\bannounce\(\s*(['"])[a-z.-]+\1/g, 'announce(').matchAll(DOTTED)].flatMap(
				([, , name]): [string, string][] => (name && events.has(name) ? [[path, name]] : [])
			)
		);
}
