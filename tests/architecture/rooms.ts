/**
 * Who may import whom: an allow-list. A file belongs to the first room whose pattern it meets; it may import its own room and what
 * `may` names, types included. A file without a room is refused too: a new folder is a decision.
 */
export interface Room {
	readonly name: string;
	readonly holds: RegExp;
	readonly may: readonly RegExp[];
}

const TEXT = /^src\/lib\/text\//;
const ASYNC = /^src\/lib\/async\//;
const PUBLICATION = /^src\/lib\/publication\//;
const FAILURES = /^src\/lib\/domain-error\.ts$/;
/** What every form that edits a row says of it. */
const EDITED = /^src\/lib\/edited\.ts$/;
const MESSAGES = /^src\/lib\/paraglide\//;
const I18N = /^src\/lib\/i18n\//;
const UI = /^src\/lib\/ui\//;
const READER = /^src\/lib\/reader\//;
const DEVICE = /^src\/lib\/device\//;
const API = /^src\/lib\/api\//;
const WORDS = /^src\/lib\/features\/[^/]+\/index\.ts$/;
const COMPONENTS = /^src\/lib\/features\/[^/]+\/components\/index\.ts$/;
const VERBS = /^src\/lib\/features\/[^/]+\/index\.server\.ts$/;
const PORTS = /^src\/lib\/server\/ports\//;
const TABLES = /^src\/lib\/server\/database\//;
const ONE_DECISION = /^src\/lib\/server\/(unit-of-work|audit|age-scope|events|new-id)\.ts$/;
const JOBS = /^src\/lib\/server\/jobs\/(job-kinds|worker)\.ts$/;
const SEARCH = /^search\/(engine\.ts|indexes\/|query\/)/;
const LESSON_FILES = /^content\/lesson-schema\.ts$/;
/** Fits any web server that speaks Request and Response: knows no Kit. */
const FILE_ANSWERS = /^src\/lib\/server\/http\/serve-file\.ts$/;
/** What opening a file gives: types. */
const OPENED = /^src\/lib\/server\/publications\/manifest\.ts$/;
/** Addresses of style sheets (`?url`), for pages in frames. */
const STYLE_SHEETS = /^src\/lib\/ui\/.*\.css$/;
const WHOLE_SERVER = /^src\/lib\/server\/(?!app\.ts|adapters\/|http\/|tasks\/)/;

const GROUND = [TEXT, ASYNC, PUBLICATION, FAILURES, EDITED];
/** What a page may be made of, beside features. */
const SHOWN = [...GROUND, MESSAGES, I18N, UI];

export const ROOMS: readonly Room[] = [
	{ name: 'text', holds: TEXT, may: [] },
	{ name: 'async', holds: ASYNC, may: [] },
	{ name: 'failures', holds: FAILURES, may: [] },
	{ name: 'edited', holds: EDITED, may: [] },
	{ name: 'publication', holds: PUBLICATION, may: [TEXT] },
	{ name: 'api', holds: API, may: GROUND },
	{ name: 'i18n', holds: I18N, may: [MESSAGES, TEXT, PUBLICATION] },
	// Of what a publication is, the kit knows the topics: it draws their pictures.
	{ name: 'ui', holds: UI, may: [MESSAGES, I18N, TEXT, ASYNC, API, /^src\/lib\/publication\/topics\.ts$/] },
	{ name: 'device', holds: DEVICE, may: GROUND },
	{ name: 'reader', holds: READER, may: [...GROUND, MESSAGES, API] },
	{ name: 'search', holds: /^search\//, may: [TEXT, PUBLICATION] },

	{
		// The programs that make files of what is written speak its words, too.
		name: 'content, its build',
		holds: /^content\/build\//,
		may: [
			/^content\//,
			PUBLICATION,
			MESSAGES,
			I18N,
			/^src\/lib\/ui\/a11y\/label-clips\.ts$/,
			/^src\/lib\/features\/lessons\/index(\.server)?\.ts$/,
			/^src\/lib\/server\/project-root\.ts$/,
			/^src\/lib\/server\/print\//
		]
	},
	{ name: 'content', holds: /^content\//, may: [PUBLICATION] },

	{
		name: "a feature's components",
		holds: /^src\/lib\/features\/[^/]+\/(components\/|.*\.svelte(\.ts)?$)/,
		may: [...SHOWN, READER, DEVICE, API, WORDS, COMPONENTS, SEARCH, LESSON_FILES]
	},
	{
		name: "a feature's server half",
		holds: /^src\/lib\/features\/.*\.server\.ts$/,
		may: [
			...GROUND,
			MESSAGES,
			READER,
			API,
			WORDS,
			VERBS,
			PORTS,
			TABLES,
			ONE_DECISION,
			JOBS,
			FILE_ANSWERS,
			/^src\/lib\/server\/publications\//,
			SEARCH,
			LESSON_FILES,
			/^src\/lib\/server\/sha256\.ts$/
		]
	},
	{
		// What a feature needs of the world, as types: its server half stands on them.
		name: "a feature's ports",
		holds: /^src\/lib\/features\/[^/]+\/[a-z-]+-(store|files|folder)\.ts$/,
		may: [...GROUND, WORDS, PORTS, ONE_DECISION, FILE_ANSWERS, OPENED, SEARCH]
	},
	{
		// Names its view as a type, so that a kind without one does not compile; the server reads it all the same.
		name: "a kind of activity's door",
		holds: /^src\/lib\/features\/lessons\/kinds\/[a-z]+\/index\.ts$/,
		may: [/^src\/lib\/features\/lessons\/kinds\/[a-z]+\/View\.svelte$/]
	},
	{
		name: "a feature's words",
		holds: /^src\/lib\/features\//,
		may: [...GROUND, MESSAGES, I18N, STYLE_SHEETS, READER, DEVICE, API, WORDS, SEARCH, LESSON_FILES]
	},

	{
		name: 'routes',
		holds: /^src\/(routes|params)\//,
		may: [
			...SHOWN,
			WORDS,
			COMPONENTS,
			VERBS,
			/^src\/lib\/server\/http\//,
			/^src\/lib\/server\/printed-origin\.ts$/
		]
	},
	{ name: 'service worker', holds: /^src\/service-worker/, may: [...GROUND, DEVICE, API] },
	{ name: 'start', holds: /^src\/(boot\/|hooks|app\.d\.ts)/, may: [/^src\/lib\/server\//, FAILURES, WORDS] },

	{
		name: 'the composition root',
		holds: /^src\/lib\/server\/app\.ts$/,
		may: [/^src\/lib\/server\//, VERBS, /^search\/engines\/[^/]+$/, PUBLICATION]
	},
	{
		name: 'adapters',
		holds: /^src\/lib\/server\/adapters\//,
		may: [PORTS, ...GROUND, /^src\/lib\/server\/sha256\.ts$/]
	},
	{
		name: 'http',
		holds: /^src\/lib\/server\/http\//,
		may: [
			WHOLE_SERVER,
			...GROUND,
			MESSAGES,
			WORDS,
			VERBS,
			/^src\/lib\/ui\/(themes\/theme|art\/time-of-day)\.ts$/,
			// Names of cookies that pages read.
			/^src\/lib\/device\/(seat|scope)-cookie\.ts$/
		]
	},
	{
		// The command line names the whole library: it is a second front of it, beside the routes.
		name: 'tasks',
		holds: /^src\/lib\/server\/tasks\//,
		may: [
			WHOLE_SERVER,
			/^src\/lib\/server\/app\.ts$/,
			...GROUND,
			WORDS,
			VERBS,
			// It speaks in the same sentences as the desk.
			MESSAGES,
			I18N,
			/^src\/lib\/server\/http\/errors\.ts$/,
			/^content\/(build\/|schema\.ts)/
		]
	},
	{ name: 'server', holds: /^src\/lib\/server\//, may: [...GROUND, WORDS] }
];

export function roomOf(path: string): Room | null {
	return ROOMS.find(({ holds }) => holds.test(path)) ?? null;
}
