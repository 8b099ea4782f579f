import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { percentile } from '../report.ts';
import type { Subject } from './subject.ts';

export interface Load {
	readonly perSecond: number;
	/** Milliseconds. */
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	/** Answers outside 200–299, lost connections and answers that did not come in time. */
	readonly failed: number;
	/** Milliseconds of processor time the server spent on one answer; hardly changes when the machine is busy. */
	readonly cpu: number;
	/** Bytes of one answer with its headers, on the wire. */
	readonly bytes: number;
}

/** Addresses asked one after the other; each connection begins at another place of the list. */
export type Addresses = readonly string[] | (() => string);

/** Asks as browsers do (keep-alive, gzip and br) from `connections` at once for `seconds`. */
export async function load(
	{ origin, cookie, pid }: Subject,
	addresses: Addresses,
	{ connections, seconds }: { connections: number; seconds: number }
): Promise<Load> {
	let begun = 0;
	const running = autocannon({
		url: origin,
		connections,
		duration: seconds,
		timeout: 30,
		headers: {
			'accept-encoding': 'gzip, deflate, br',
			accept: 'text/html,*/*;q=0.8',
			...(cookie ? { cookie } : {})
		},
		setupClient(client) {
			if (typeof addresses === 'function') {
				client.setRequests([{ setupRequest: (request) => ({ ...request, path: addresses() }) }]);
				return;
			}
			const from = Math.floor((begun++ * addresses.length) / connections);
			const turned = [...addresses.slice(from), ...addresses.slice(0, from)];
			client.setRequests(turned.map((path) => ({ path })));
		}
	});
	const times: number[] = [];
	let bytes = 0;
	const before = processorMs(pid);
	void running.on('response', (_client: unknown, status: number, size: number, ms: number) => {
		if (status < 200 || status > 299) return;
		times.push(ms);
		bytes += size;
	});
	const { non2xx, errors, timeouts, duration } = await running;
	return {
		perSecond: times.length / duration,
		p50: percentile(times, 0.5),
		p95: percentile(times, 0.95),
		p99: percentile(times, 0.99),
		failed: non2xx + errors + timeouts,
		cpu: (processorMs(pid) - before) / Math.max(1, times.length),
		bytes: bytes / Math.max(1, times.length)
	};
}

/** Of several rounds the middle one, figure by figure; failures are added up. */
export function middleOf(rounds: readonly Load[]): Load {
	const of = (figure: keyof Load) =>
		percentile(
			rounds.map((round) => round[figure]),
			0.5
		);
	return {
		perSecond: of('perSecond'),
		p50: of('p50'),
		p95: of('p95'),
		p99: of('p99'),
		failed: rounds.reduce((sum, { failed }) => sum + failed, 0),
		cpu: of('cpu'),
		bytes: of('bytes')
	};
}

/** Milliseconds of one clock tick in /proc (USER_HZ is 100 on every Linux that Node runs on). */
const TICK_MS = 10;

/** User and system time of a process and all its threads, from /proc (Linux). */
function processorMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
