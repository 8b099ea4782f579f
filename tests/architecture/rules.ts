import { cyclesOf } from './cycles.ts';
import { doorOf, featureOf, FEATURES } from './features.ts';
import type { SourceFile } from './imports.ts';
import { eventsInStrings, kindsInStrings } from './names-in-strings.ts';
import { roomOf } from './rooms.ts';

export interface Breach {
	readonly path: string;
	/** What is wrong there, for a developer to act on. */
	readonly says: string;
}
type Rule = (files: readonly SourceFile[]) => Breach[];

const eachImport =
	(says: (file: SourceFile, target: string) => string | null): Rule =>
	(files) =>
		files.flatMap((file) =>
			file.imports.flatMap(({ target }) => {
				const breach = says(file, target);
				return breach === null ? [] : [{ path: file.path, says: breach }];
			})
		);

export const RULES = {
	'a room imports what is on its list': (files) => [
		...files
			.filter(({ path }) => roomOf(path) === null)
			.map(({ path }) => ({ path, says: 'stands in no room: tests/architecture/rooms.ts names them' })),
		...eachImport(({ path }, target) => {
			const room = roomOf(path);
			if (!room || room.may.some((allowed) => allowed.test(target))) return null;
			const feature = featureOf(path);
			const isAtHome =
				feature === null
					? roomOf(target) === room
					: feature === featureOf(target) && mayLeanOn(room.name, roomOf(target)?.name);
			return isAtHome ? null : `imports ${target}, which is not on the list of "${room.name}"`;
		})(files)
	],

	'a feature is entered by a door': eachImport(({ path }, target) =>
		featureOf(target) !== null && featureOf(target) !== featureOf(path) && doorOf(target) === null
			? `imports ${target} past the doors of ${featureOf(target) ?? ''}`
			: null
	),

	'features know each other along the list': (files) => [
		...files
			.filter(({ path }) => !((featureOf(path) ?? 'pages') in FEATURES))
			.map(({ path }) => ({ path, says: 'is a feature that tests/architecture/features.ts does not name' })),
		...eachImport(({ path }, target) => {
			const [from, to] = [featureOf(path), featureOf(target)];
			if (from === null || to === null || from === to || FEATURES[from]?.includes(to)) return null;
			return `imports ${target}: ${from} knows no ${to}`;
		})(files)
	],

	'nothing imports itself in a circle, types included': (files) => {
		const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
		return cyclesOf(graph).map((cycle) => ({
			path: cycle[0] ?? '',
			says: `is in a circle: ${cycle.join(' → ')}`
		}));
	},

	'Kit stays in pages, components and http': (files) =>
		files.flatMap(({ path, packages }) => {
			const kit = packages.find((name) => /^(\$app|\$env)\/|^@sveltejs\/kit/.test(name));
			const isPlain =
				/^(search|content)\//.test(path) ||
				(/^src\/lib\//.test(path) &&
					!/^src\/lib\/server\/http\//.test(path) &&
					!/\.svelte(\.ts)?$|\/components\//.test(path));
			return kit && isPlain
				? [{ path, says: `imports ${kit}: tasks and the worker run it under plain Node` }]
				: [];
		}),

	'job kinds stand in their registry': (files) =>
		kindsInStrings(files).map(([path, name]) => ({ path, says: `names the job ${name} in a string` })),

	'events are announced by type and wired in app.ts': (files) =>
		eventsInStrings(files).map(([path, name]) => ({ path, says: `names the event ${name} in a string` })),

	'the age policy has two other forms, in one file': (files) =>
		files
			.filter(({ path }) => /^src\/(lib\/(features|server)|routes)\//.test(path))
			.filter(({ path }) => !/^src\/lib\/(features\/catalogue\/policy|server\/age-scope)\.ts$/.test(path))
			.filter(({ code }) => /['"`.](band['"`]?, 'in'|guidance['"`], '=')|\.bands\.includes\(/.test(code))
			.map(({ path }) => ({ path, says: 'decides by band or guidance: ageScope and mayView do' })),

	'/api/ is spoken to by its client alone': (files) =>
		files
			.filter(
				({ path }) =>
					/^src\/lib\/(?!api\/|server\/)/.test(path) || /^(src\/routes\/(?!api\/)|search\/)/.test(path)
			)
			.filter(({ code }) => /['"`=(]\/api\//.test(code))
			.map(({ path }) => ({ path, says: 'holds an address under /api/: src/lib/api/ knows them' })),

	'what comes from outside is read by a schema': (files) =>
		files
			.filter(({ code }) => /(JSON\.parse\([^;]*|\.json\(\)\)*)\s*as\s+(?!unknown\b)/.test(code))
			.map(({ path }) => ({ path, says: 'believes JSON by "as": a valibot schema reads it' }))
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;

/** Inside a feature: nobody but the server half leans on it, and nobody but components on what is shown. */
function mayLeanOn(room: string, other: string | undefined): boolean {
	if (other === "a feature's components") return room === other;
	if (other === "a feature's server half") return room === other;
	return other !== undefined;
}

export const isTest = ({ path }: SourceFile): boolean => /\.test\.ts$/.test(path);

/** Every breach of every rule, as sentences. */
export function breaches(files: readonly SourceFile[]): { rule: RuleName; path: string; says: string }[] {
	const judged = files.filter((file) => !isTest(file));
	return (Object.keys(RULES) as RuleName[]).flatMap((rule) =>
		RULES[rule](judged).map((breach) => ({ rule, ...breach }))
	);
}
