import type { SourceFile } from './imports.ts';

/** A breach, as a sentence a developer can act on. */
export type Breach = string;

/** Which feature may know which (docs: architecture). Everybody may know the catalogue's and accounts' words. */
const FEATURE_IMPORTS: Readonly<Record<string, readonly string[]>> = {
	accounts: ['catalogue'],
	catalogue: ['accounts'],
	discovery: ['accounts', 'catalogue', 'lessons'],
	reading: ['accounts', 'catalogue', 'lessons'],
	lessons: ['accounts', 'catalogue'],
	classes: ['accounts', 'catalogue', 'lessons', 'reading'],
	deposit: ['accounts', 'catalogue'],
	pages: []
};

const isTest = (path: string) => /\.test\.ts$/.test(path);
const featureOf = (path: string) => /^src\/lib\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

interface Rule {
	readonly says: string;
	breaks(file: SourceFile, target: string): boolean;
}

const RULES: readonly Rule[] = [
	{
		says: 'text, ui, device, reader and search import nothing of ours above them',
		breaks: ({ path }, target) => {
			if (/^src\/lib\/text\//.test(path)) return !/^src\/lib\/text\//.test(target);
			if (/^search\//.test(path)) return !/^(search\/|src\/lib\/text\/)/.test(target);
			if (/^src\/lib\/ui\//.test(path)) return !/^src\/lib\/(ui|i18n|paraglide|text)\//.test(target);
			if (/^src\/lib\/device\//.test(path)) return !/^src\/lib\/(device|publication|text)\//.test(target);
			if (/^src\/lib\/reader\//.test(path)) return !/^src\/lib\/(reader|paraglide|text)\//.test(target);
			return false;
		}
	},
	{
		says: 'a feature names no adapter, no engine and not the composition root',
		breaks: ({ path }, target) =>
			featureOf(path) !== null && /^(src\/lib\/server\/(adapters\/|app\.ts)|search\/engines\/)/.test(target)
	},
	{
		says: 'features know each other along the declared list only',
		breaks: ({ path }, target) => {
			const from = featureOf(path);
			const to = featureOf(target);
			return from !== null && to !== null && from !== to && !(FEATURE_IMPORTS[from] ?? []).includes(to);
		}
	},
	{
		says: 'routes call verbs: no database, adapter, engine or store',
		breaks: ({ path }, target) =>
			/^src\/routes\//.test(path) &&
			/^(src\/lib\/server\/(database|adapters|ports|jobs|tasks)\/|search\/engines\/|.*-store(\.server)?\.ts$)/.test(
				target
			)
	},
	{
		says: 'only server/app.ts names adapters and engines',
		breaks: ({ path }, target) =>
			/^src\//.test(path) &&
			!/^src\/lib\/server\/(app\.ts|adapters\/|publications\/)/.test(path) &&
			/^(src\/lib\/server\/adapters\/|search\/engines\/)/.test(target)
	}
];

/** Server code of a feature runs under plain Node too: tasks and the worker need it. */
function kitBreach({ path, packages }: SourceFile): Breach | null {
	const plain = /^src\/lib\/(features|server)\/.*\.ts$/.test(path) && !/^src\/lib\/server\/http\//.test(path);
	const browserHalf = /\.svelte\.ts$/.test(path) || !/(\.server\.ts$|^src\/lib\/server\/)/.test(path);
	const kit = packages.find((name) => name.startsWith('$app/') || name === '@sveltejs/kit');
	return plain && !browserHalf && kit ? `${path} imports ${kit}: a feature's server half knows no Kit` : null;
}

export function breaches(files: readonly SourceFile[]): Breach[] {
	const found: Breach[] = [];
	for (const file of files) {
		if (isTest(file.path)) continue;
		for (const target of file.imports) {
			for (const rule of RULES)
				if (rule.breaks(file, target)) found.push(`${file.path} imports ${target}: ${rule.says}`);
		}
		const kit = kitBreach(file);
		if (kit) found.push(kit);
	}
	return found;
}
