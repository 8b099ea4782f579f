import { spawn } from 'node:child_process';

interface Bounds {
	readonly ms: number;
	/** An answer is not kept beyond that. */
	readonly bytes: number;
	readonly signal?: AbortSignal | undefined;
	/** Beside PATH and LANG: the program sees nothing else of our environment. */
	readonly env?: Readonly<Record<string, string>>;
}

/** What a program of the system wrote. No shell reads its arguments. It is ended for good when it takes too long. */
export function runProgram(
	program: string,
	args: readonly string[],
	input: Uint8Array | null,
	{ ms, bytes: most, signal, env }: Bounds
): Promise<string> {
	return new Promise((resolve, reject) => {
		// `timeout` of Node goes on ticking where there is no such program, and keeps a task from ending.
		const late = AbortSignal.timeout(ms);
		const child = spawn(program, args, {
			env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
			stdio: ['pipe', 'pipe', 'ignore'],
			killSignal: 'SIGKILL',
			signal: signal ? AbortSignal.any([signal, late]) : late
		});
		const parts: Buffer[] = [];
		let bytes = 0;
		child.stdout.on('data', (part: Buffer) => {
			bytes += part.length;
			if (bytes > most) child.kill('SIGKILL');
			else parts.push(part);
		});
		child.on('error', reject);
		child.once('close', (code) =>
			code === 0
				? resolve(Buffer.concat(parts).toString('utf8'))
				: reject(new Error(`${program} ended with ${code ?? 'a signal'}`))
		);
		// A child that ends early closes its ear; its end tells the rest.
		child.stdin.on('error', () => {});
		child.stdin.end(input ?? undefined);
	});
}
