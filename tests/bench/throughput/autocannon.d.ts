/** The part of autocannon 9 that the benchmark calls; the package brings no types. */
declare module 'autocannon' {
	import type { EventEmitter } from 'node:events';

	export interface LoadRequest {
		method?: 'GET';
		path?: string;
		headers?: Readonly<Record<string, string>>;
		setupRequest?: (request: LoadRequest) => LoadRequest;
	}
	export interface LoadClient {
		setRequests(requests: LoadRequest[]): void;
	}
	export interface LoadOptions {
		url: string;
		connections: number;
		/** Seconds. */
		duration: number;
		/** Seconds until an answer counts as lost. */
		timeout?: number;
		headers?: Readonly<Record<string, string>>;
		requests?: LoadRequest[];
		setupClient?: (client: LoadClient) => void;
	}
	export interface LoadResult {
		/** Answers outside 200–299. */
		readonly non2xx: number;
		readonly errors: number;
		readonly timeouts: number;
		/** Seconds. */
		readonly duration: number;
	}
	/** Emits `response` with (client, status, bytes, milliseconds) for each answer. */
	type Running = EventEmitter & Promise<LoadResult>;
	export default function autocannon(options: LoadOptions): Running;
}
