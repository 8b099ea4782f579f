import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { chromium } from 'playwright';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Errors of the EPUBCheck port for npm, as sentences. */
export async function portedEpubCheck(bytes: Uint8Array): Promise<string[]> {
	const { messages } = await EpubCheck.validate(bytes);
	return messages
		.filter(({ severity }) => severity === 'error' || severity === 'fatal')
		.map(({ id, message, location }) => `${id} ${message} (${location?.path ?? ''})`);
}

/** A checker that found nothing in a file need not look at the same bytes again. */
const PASSED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'checked-books');

export async function oncePassed(
	checker: string,
	file: string,
	check: (file: string) => Promise<string[]>
): Promise<string[]> {
	const mark = join(PASSED, `${createHash('sha256').update(readFileSync(file)).digest('hex')}.${checker}`);
	if (existsSync(mark)) return [];
	const faults = await check(file);
	if (!faults.length) {
		mkdirSync(PASSED, { recursive: true });
		writeFileSync(mark, '');
	}
	return faults;
}

/** The JVM lives for one book: it should start fast rather than run fast. */
const QUICK_START = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const JAR = '/usr/share/java/epubcheck.jar';
export const hasOfficialEpubCheck = existsSync(JAR);

/** Errors and warnings of the official EPUBCheck (Debian package `epubcheck`). */
export async function officialEpubCheck(file: string): Promise<string[]> {
	const { stdout, stderr } = await run('java', [...QUICK_START, '-jar', JAR, file]).catch(
		(failure: { stdout: string; stderr: string }) => failure
	);
	return `${stdout}\n${stderr}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/u.test(line));
}

export const chromiumPath: string | undefined = [
	process.env.PUPPETEER_EXECUTABLE_PATH,
	'/usr/bin/chromium',
	chromium.executablePath()
].find((path) => path && existsSync(path));

interface AceAssertion {
	readonly 'earl:result': { readonly 'earl:outcome': string; readonly 'dct:description'?: string };
	readonly 'earl:test'?: { readonly 'dct:title': string };
	readonly 'earl:testSubject'?: { readonly url: string };
	readonly assertions?: readonly AceAssertion[];
}

/** What Ace by DAISY finds: accessibility metadata, and axe on every document. */
export async function ace(file: string): Promise<string[]> {
	process.env.PUPPETEER_EXECUTABLE_PATH = chromiumPath;
	// Its logger speaks before it is told to be quiet.
	(require('winston') as { transports: { File: unknown }; configure: (o: object) => void }).configure({
		silent: true
	});
	const check = require('@daisy/ace-core') as (
		file: string,
		options: object,
		runner: unknown
	) => Promise<[string, AceAssertion]>;
	const outdir = mkdtempSync(join(tmpdir(), 'ace-'));
	const [, report] = await check(
		file,
		{ cwd: process.cwd(), silent: true, outdir },
		require('@daisy/ace-axe-runner-puppeteer')
	).finally(() => rmSync(outdir, { recursive: true, force: true }));
	return (report.assertions ?? []).flatMap((document) =>
		(document.assertions ?? [])
			.filter((assertion) => assertion['earl:result']['earl:outcome'] !== 'pass')
			.map(
				(assertion) =>
					`${document['earl:testSubject']?.url}: ${assertion['earl:test']?.['dct:title']}: ${assertion['earl:result']['dct:description']}`
			)
	);
}
