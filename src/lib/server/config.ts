import { isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import { findProjectRoot } from './project-root.ts';
import { SettingUnusable, withoutPassword } from './start-problems.ts';

/*
 * Every setting, in one place: name, meaning, default, check. `.env.example` is written from `SETTINGS`
 * (a test compares them). A value that does not fit stops the start with its name and what is expected.
 */
interface Setting {
	readonly description: string;
	readonly example: string;
	readonly expected: string;
	readonly schema: v.GenericSchema<string | undefined, unknown>;
}

const text = (fallback: string) => v.optional(v.pipe(v.string(), v.trim()), fallback);
const optionalText = v.optional(v.pipe(v.string(), v.trim()), '');
const whole = (fallback: number, min: number, max: number) =>
	v.optional(
		v.pipe(v.string(), v.trim(), v.regex(/^\d+$/), v.transform(Number), v.minValue(min), v.maxValue(max)),
		String(fallback)
	);
const flag = (fallback: boolean) =>
	v.optional(
		v.pipe(
			v.picklist(['true', 'false', '1', '0']),
			v.transform((x) => x === 'true' || x === '1')
		),
		String(fallback) as 'true' | 'false'
	);
const urlOf = (...protocols: string[]) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.check((x) => x === '' || (URL.canParse(x) && protocols.includes(new URL(x).protocol)))
		),
		''
	);

export const SETTINGS = {
	PORT: {
		description: 'Port to listen on.',
		example: '3000',
		expected: 'a whole number from 1 to 65535',
		schema: whole(3000, 1, 65_535)
	},
	HOST: {
		description: 'Address to listen on.',
		example: '0.0.0.0',
		expected: 'an address',
		schema: text('0.0.0.0')
	},
	ORIGIN: {
		description:
			'Public address of the site; https makes cookies Secure. Empty: plain http, by any name or address of this machine.',
		example: '',
		expected: 'an http or https address without a path, like https://thuvien.example.vn',
		schema: v.pipe(
			urlOf('http:', 'https:'),
			v.check((x) => x === '' || x.replace(/\/$/, '') === new URL(x).origin)
		)
	},
	DATA_DIR: {
		description: 'Folder for all that must be kept: database, blobs, search index, uploads.',
		example: './data',
		expected: 'a folder path',
		schema: text('./data')
	},
	DATABASE_URL: {
		description: 'Empty for the embedded SQLite file in DATA_DIR; a postgres:// address for PostgreSQL.',
		example: '',
		expected: 'empty or postgres://user:password@host/database',
		// Not URL.canParse: postgres://user@/database?host=/socket is a good address and no URL.
		schema: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^(postgres(ql)?:\/\/.+)?$/)), '')
	},
	VOICE: {
		description: 'Who reads aloud what nobody recorded: eSpeak NG, which comes along, or nobody.',
		example: 'espeak',
		expected: 'espeak or none',
		schema: v.optional(v.picklist(['espeak', 'none']), 'espeak')
	},
	MEILI_URL: {
		description: 'Empty for the embedded search engine; the address of a Meilisearch server to use that.',
		example: '',
		expected: 'empty or an http(s) address',
		schema: urlOf('http:', 'https:')
	},
	MEILI_API_KEY: {
		description: 'Key for Meilisearch.',
		example: '',
		expected: 'a key',
		schema: optionalText
	},
	S3_URL: {
		description:
			'Empty to keep blobs on disk; else the address of the bucket, path style: https://host/bucket.',
		example: '',
		expected: 'empty or an http(s) address that ends with the bucket name',
		schema: urlOf('http:', 'https:')
	},
	S3_REGION: {
		description: 'Region of the bucket.',
		example: 'auto',
		expected: 'a region name',
		schema: text('auto')
	},
	S3_ACCESS_KEY: {
		description: 'Access key of the bucket.',
		example: '',
		expected: 'a key',
		schema: optionalText
	},
	S3_SECRET_KEY: {
		description: 'Secret key of the bucket.',
		example: '',
		expected: 'a key',
		schema: optionalText
	},
	WORKER: {
		description:
			'Whether the web process also runs background jobs. Set to false when `npm run worker` runs apart.',
		example: 'true',
		expected: 'true or false',
		schema: flag(true)
	},
	UPLOAD_LIMIT_MB: {
		description: 'Largest file a librarian may upload, in megabytes.',
		example: '500',
		expected: 'a whole number from 1 to 4096',
		schema: whole(500, 1, 4096)
	},
	LOG_LEVEL: {
		description: 'How much the log tells.',
		example: 'info',
		expected: 'one of fatal, error, warn, info, debug, silent',
		schema: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info')
	},
	METRICS_TOKEN: {
		description:
			'When set, /api/metrics asks for it as a Bearer token; when empty only this machine may read it.',
		example: '',
		expected: 'a long random text or empty',
		schema: optionalText
	},
	LIBRARY_NAME: {
		description: 'Name of the library as visitors read it.',
		example: 'Vườn Sách',
		expected: 'a name',
		schema: text('Vườn Sách')
	},
	OPERATOR_NAME: {
		description: 'Who runs this library and answers for the data (shown on the privacy page).',
		example: '',
		expected: 'a name',
		schema: optionalText
	},
	OPERATOR_CONTACT: {
		description: 'How to reach the operator (shown on the privacy and accessibility pages).',
		example: '',
		expected: 'a telephone number, postal address or e-mail address',
		schema: optionalText
	},
	GALLERY: {
		description: 'Whether /gallery shows the component kit (for developers).',
		example: 'false',
		expected: 'true or false',
		schema: flag(false)
	},
	ADDRESS_HEADER: {
		description: 'Behind a proxy: the header with the visitor’s address (read by adapter-node).',
		example: '',
		expected: 'a header name such as X-Forwarded-For, or empty',
		schema: optionalText
	},
	XFF_DEPTH: {
		description:
			'How many proxies stand before the library and add to X-Forwarded-For (read by adapter-node).',
		example: '1',
		expected: 'a whole number from 1 to 20',
		schema: whole(1, 1, 20)
	},
	BODY_SIZE_LIMIT: {
		description: 'Largest single request; uploads send 8 MiB at a time (read by adapter-node).',
		example: '10M',
		expected: 'a number of bytes, or one with K, M or G: 10M',
		schema: v.optional(v.pipe(v.string(), v.trim(), v.regex(/^\d+[KMG]?$/i)), '10M')
	},
	SHUTDOWN_TIMEOUT: {
		description: 'Seconds that answers under way are given when the library stops.',
		example: '20',
		expected: 'a whole number from 0 to 600',
		schema: whole(20, 0, 600)
	}
} as const satisfies Record<string, Setting>;

type Settings = { [K in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[K]['schema']> };

export interface Config extends Settings {
	/** Project folder. */
	readonly root: string;
	/** `DATA_DIR` as an absolute path. */
	readonly dataDir: string;
	/** What `openDatabase` takes. */
	readonly databaseUrl: string;
	/** Cookies are Secure when the public address is https. */
	readonly secure: boolean;
}

/** Reads and checks the environment. Throws one error that names every bad setting and what it expects. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
	const values: Record<string, unknown> = {};
	const wrong: string[] = [];
	for (const [name, setting] of Object.entries(SETTINGS) as [string, Setting][]) {
		const given = env[name];
		const result = v.safeParse(setting.schema, given === '' ? undefined : given);
		if (result.success) values[name] = result.output;
		else
			wrong.push(
				`${name} is "${withoutPassword(given ?? '')}", expected ${setting.expected}. ${setting.description}`
			);
	}
	if (wrong.length > 0)
		throw new SettingUnusable(`The settings do not fit:\n  - ${wrong.join('\n  - ')}`, wrong);

	const settings = values as Settings;
	const root = findProjectRoot();
	const dataDir = isAbsolute(settings.DATA_DIR) ? settings.DATA_DIR : join(root, settings.DATA_DIR);
	return {
		...settings,
		root,
		dataDir,
		databaseUrl: settings.DATABASE_URL || join(dataDir, 'library.sqlite'),
		secure: settings.ORIGIN.startsWith('https:')
	};
}
