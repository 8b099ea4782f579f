import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { formOnPage } from './form-on-page.ts';

const root = findProjectRoot();

/** The built library as its own process, to be killed and started again on the same DATA_DIR. */
export class ServerProcess {
	readonly dataDir: string;
	origin = '';
	/** Where the first librarian comes in, as told on the console; empty once there is staff. */
	setupPath = '';
	readonly #settings: Readonly<Record<string, string>>;
	#process: ChildProcess | null = null;

	/** @param settings beside those of every test library, such as another database */
	constructor(dataDir: string, settings: Readonly<Record<string, string>> = {}) {
		this.dataDir = dataDir;
		this.#settings = settings;
	}

	get environment() {
		return {
			...process.env,
			DATA_DIR: this.dataDir,
			LOG_LEVEL: 'error',
			NODE_ENV: 'production',
			MEILI_URL: '',
			DATABASE_URL: '',
			...this.#settings
		};
	}

	/** @param log a file instead of a pipe for what it prints, as an operator may have it */
	async start({ log }: { log?: string } = {}): Promise<void> {
		const port = await freePort();
		this.origin = `http://localhost:${port}`;
		const env = { ...this.environment, PORT: String(port), HOST: '127.0.0.1', ORIGIN: this.origin };
		const output = log === undefined ? 'pipe' : openSync(log, 'a');
		this.#process = spawn(process.execPath, ['src/boot/start.mjs'], {
			cwd: root,
			env,
			// Never the stream itself: a process that outlives its test would keep the worker of tests from ending.
			stdio: ['ignore', output, 'pipe']
		});
		this.#process.stderr?.pipe(process.stderr, { end: false });
		if (typeof output === 'number') closeSync(output);
		this.#process.stdout?.on('data', (bytes: Buffer) => {
			this.setupPath ||= /\/bat-dau\/\S+/.exec(bytes.toString())?.[0] ?? '';
		});
		for (let tries = 0; tries < 600; tries++) {
			if (this.#process.exitCode !== null) throw new Error('the library stopped at its start');
			const answer = await fetch(`${this.origin}/api/health/ready`).catch(() => null);
			if (answer?.ok) return;
			await pause(100);
		}
		throw new Error('the library did not open within a minute');
	}

	get isAlive(): boolean {
		return this.#process?.exitCode === null && this.#process.signalCode === null;
	}

	/** As a power cut does: nothing is told, nothing is finished. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** As whoever looks after the server does: it may put its things in order. */
	async stop(): Promise<void> {
		await this.#end('SIGTERM');
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const server = this.#process;
		if (!server || server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill(signal);
		await ended;
	}

	/** The session cookie of somebody who signs in. */
	async signIn(login: string, password: string): Promise<string> {
		const answer = await fetch(`${this.origin}/dang-nhap`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ login, password })
		});
		const [cookie] = answer.headers.getSetCookie().filter((line) => line.startsWith('session='));
		return cookie?.split(';')[0] ?? '';
	}

	/** Publishes a draft as its page stands, as a librarian without script does; the answer's status. Throws when the server is gone. */
	async publish(id: string, cookie: string): Promise<number> {
		const path = `${this.origin}/ban-thu-thu/an-pham/${id}`;
		const headers = { cookie, origin: this.origin, accept: 'text/html' };
		const page = await (await fetch(path, { headers })).text();
		const answer = await fetch(`${path}?/publish`, {
			method: 'POST',
			redirect: 'manual',
			headers,
			body: formOnPage(page, 'publication-form')
		});
		await answer.arrayBuffer();
		return answer.status;
	}

	/** Runs a script of ours in the same environment, to its end. */
	async run(...args: string[]): Promise<void> {
		await this.output(...args);
	}

	/** The same, with what the script prints. */
	async output(...args: string[]): Promise<string> {
		const { code, out, err } = await this.result(...args);
		process.stderr.write(err);
		if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}`);
		return out;
	}

	/** A task of the command line, as an operator sees it end. */
	task(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
		return this.result('src/lib/server/tasks/cli.ts', ...args);
	}

	async result(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
		const child = spawn(process.execPath, args, {
			cwd: root,
			env: this.environment,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let [out, err] = ['', ''];
		child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
		child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
		const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
		return { code, out, err };
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
			);
		});
	});
}
