import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { serve } from '../catalogue/serve.ts';
import { percentile, round } from '../report.ts';

/** To be loaded before the library; see there. */
const COUNTER = fileURLToPath(new URL('count-statements.ts', import.meta.url));
const TIMES = 30;
const countsSchema = v.object({ statements: v.number(), prepared: v.number(), ms: v.number() });

export interface CostedPage {
	readonly name: string;
	readonly path: string;
	readonly cookie: string;
	/** Sent by POST as JSON. */
	readonly body?: () => object;
	/** Left out when it does not answer 200: leads on, or has nothing to show in this library. */
	readonly optional?: boolean;
}

/**
 * One visitor alone, on a process that counts: statements the database is asked for the first visit after a start and
 * for later ones, how many of them were prepared anew, the whole answer's time, its bytes before compression and on
 * the wire.
 */
export async function pageCosts(
	root: string,
	folder: string,
	pagesOf: (origin: string) => Promise<readonly CostedPage[]>
): Promise<Record<string, string | number>[]> {
	const served = await serve(folder, { root, preload: COUNTER });
	try {
		const rows: Record<string, string | number>[] = [];
		for (const page of await pagesOf(served.origin)) {
			const { name, path, optional = false } = page;
			const ask = async () => {
				const answer = await asked(served.origin, page);
				if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
				return (await answer.arrayBuffer()).byteLength;
			};
			if (optional && !(await asked(served.origin, page)).ok) continue;
			await counted(served.child);
			const begun = performance.now();
			const bytes = await ask();
			const firstMs = performance.now() - begun;
			const first = await counted(served.child);
			const times: number[] = [];
			for (let turn = 0; turn < TIMES; turn++) {
				const started = performance.now();
				await ask();
				times.push(performance.now() - started);
			}
			const later = await counted(served.child);
			rows.push({
				page: name,
				'statements, first visit': first.statements,
				'ms, first visit': round(firstMs),
				statements: round(later.statements / TIMES),
				prepared: round(later.prepared / TIMES),
				'ms in SQLite': round(later.ms / TIMES),
				'ms, p50': round(percentile(times, 0.5)),
				'ms, p95': round(percentile(times, 0.95)),
				'bytes, plain': bytes,
				gzip: await onWire(served.origin, page, 'gzip'),
				br: await onWire(served.origin, page, 'br')
			});
		}
		return rows;
	} finally {
		await served.stop();
	}
}

function asked(origin: string, { path, cookie, body }: CostedPage): Promise<Response> {
	const headers = { cookie, origin, ...(body ? { 'content-type': 'application/json' } : {}) };
	const sent = body ? { method: 'POST', body: JSON.stringify(body()) } : {};
	return fetch(origin + path, { headers, redirect: 'manual', ...sent });
}

/** Bytes of the body as it travels; `fetch` would unpack it. */
async function onWire(
	origin: string,
	{ path, cookie, body }: CostedPage,
	encoding: 'gzip' | 'br'
): Promise<number> {
	const headers = { cookie, origin, 'accept-encoding': encoding, 'content-type': 'application/json' };
	const sent = request(origin + path, { headers, method: body ? 'POST' : 'GET' });
	sent.end(body ? JSON.stringify(body()) : undefined);
	const [answer] = (await once(sent, 'response')) as [IncomingMessage];
	let bytes = 0;
	for await (const chunk of answer) bytes += (chunk as Buffer).length;
	return bytes;
}

/** What was counted since the last time. */
async function counted(child: ChildProcess): Promise<v.InferOutput<typeof countsSchema>> {
	child.send('counts');
	const [told] = (await once(child, 'message')) as unknown[];
	return v.parse(countsSchema, told);
}
