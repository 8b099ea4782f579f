import { connect, createServer, type Socket } from 'node:net';

/** A line to a service that can fall silent: connections stay open and are still accepted, and nothing comes through. */
export interface SilentLine {
	readonly port: number;
	/** Connections that its callers hold open. */
	readonly open: number;
	fallSilent(): void;
	/** What was said meanwhile comes through now. */
	speakAgain(): void;
	close(): Promise<void>;
}

/** @param path socket of the service behind the line */
export async function startSilentLine(path: string): Promise<SilentLine> {
	const [callers, services] = [new Set<Socket>(), new Set<Socket>()];
	let held: (() => void)[] | null = null;
	const pass = (what: () => void) => {
		if (held) held.push(what);
		else what();
	};
	const tie = (from: Socket, to: Socket, among: Set<Socket>) => {
		among.add(from);
		from.on('data', (bytes) => pass(() => to.write(bytes)));
		from.on('error', () => from.destroy());
		from.on('close', () => {
			among.delete(from);
			pass(() => to.destroy());
		});
	};
	const server = createServer((caller) => {
		const service = connect(path);
		tie(caller, service, callers);
		tie(service, caller, services);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	return {
		port: address.port,
		get open() {
			return callers.size;
		},
		fallSilent() {
			held ??= [];
		},
		speakAgain() {
			const waiting = held ?? [];
			held = null;
			for (const what of waiting) what();
		},
		async close() {
			for (const end of [...callers, ...services]) end.destroy();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
