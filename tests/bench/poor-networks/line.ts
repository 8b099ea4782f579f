import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { seeded } from '#lib/server/tasks/fill/chance.ts';

/** A line as a telephone has it far from its mast. */
export interface Condition {
	/** Bits a second, each way, for all connections together. */
	readonly rate: number;
	/** From one end to the other and back, ms. */
	readonly roundTrip: number;
	/** Share of the packets that are lost, 0 to 1. */
	readonly loss: number;
}

const SEGMENT = 1_400; // bytes
const HEADERS = 40; // bytes of TCP and IP on each segment
/** What a lost packet of the beginning costs (RFC 6298), ms. */
const FIRST_TIMEOUT = 1_000;

/** One way of a connection: what waits to be sent, and until when nothing of it may be. */
interface Flow {
	readonly waiting: Buffer[];
	blockedUntil: number;
	/** Nothing: the other end has said all. */
	readonly arrive: (segment: Buffer) => void;
}

/** One way of the line: its connections take turns, segment by segment. */
class Way {
	readonly #condition: Condition;
	readonly #random: () => number;
	#flows: Flow[] = [];
	#busy = false;
	/** Bytes that went over it, with what was sent twice. */
	carried = 0;

	constructor(condition: Condition, random: () => number) {
		this.#condition = condition;
		this.#random = random;
	}

	send(flow: Flow, bytes: Buffer): void {
		if (bytes.length === 0) flow.waiting.push(bytes);
		for (let at = 0; at < bytes.length; at += SEGMENT) flow.waiting.push(bytes.subarray(at, at + SEGMENT));
		if (!this.#flows.includes(flow)) this.#flows.push(flow);
		if (this.#busy) return;
		this.#busy = true;
		setTimeout(() => this.#next());
	}

	#next(): void {
		this.#flows = this.#flows.filter(({ waiting }) => waiting.length > 0);
		const now = performance.now();
		const flow = this.#flows.find(({ blockedUntil }) => blockedUntil <= now);
		if (!flow) {
			const soonest = Math.min(...this.#flows.map(({ blockedUntil }) => blockedUntil));
			this.#busy = soonest < Infinity;
			if (this.#busy) setTimeout(() => this.#next(), soonest - now);
			return;
		}
		this.#flows = [...this.#flows.filter((other) => other !== flow), flow];
		const segment = flow.waiting[0] ?? Buffer.alloc(0);
		const { rate, roundTrip, loss } = this.#condition;
		const takes = ((segment.length + HEADERS) * 8_000) / rate;
		this.carried += segment.length + HEADERS;
		setTimeout(() => {
			// Of what is lost the sender hears a round trip later; what comes after it waits.
			if (this.#random() < loss) flow.blockedUntil = performance.now() + roundTrip;
			else {
				flow.waiting.shift();
				setTimeout(() => flow.arrive(segment), roundTrip / 2);
			}
			this.#next();
		}, takes);
	}
}

/**
 * A poor line to a server of this machine: rate, round trip and loss as told, the same losses at every run. TCP is modelled as far as a page
 * feels it: a round trip to begin, turns between connections, a round trip for what is lost.
 */
export async function poorLine(target: number, condition: Condition) {
	const chance = seeded(9);
	const random = () => chance.below(10_000) / 10_000;
	const [up, down] = [new Way(condition, random), new Way(condition, random)];
	const sockets = new Set<Socket>();
	const server = createServer({ allowHalfOpen: true }, (near) => {
		const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
		const begins = random() < condition.loss * 2 ? FIRST_TIMEOUT : 0;
		const flow = (to: Socket, blockedUntil = 0): Flow => ({
			...{ waiting: [], blockedUntil },
			arrive: (segment) => void (segment.length > 0 ? to.writable && to.write(segment) : to.end())
		});
		const there = flow(far, performance.now() + condition.roundTrip + begins);
		const back = flow(near);
		near.on('data', (bytes) => up.send(there, bytes)).on('end', () => up.send(there, Buffer.alloc(0)));
		far.on('data', (bytes) => down.send(back, bytes)).on('end', () => down.send(back, Buffer.alloc(0)));
		for (const [one, other] of [
			[near, far],
			[far, near]
		] as const) {
			sockets.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => sockets.delete(one));
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		/** Bytes that came over it so far. */
		carried: () => down.carried,
		close() {
			for (const socket of sockets) socket.destroy();
			server.close();
		}
	};
}
