import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * A library whose pages come in two pieces: what follows `</main>` waits until it is let go.
 *
 * @param library its origin
 */
export async function startPagesInPieces(library: string) {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	const server = createServer(({ url: path, method, headers }, response) => {
		const onward = { path, method, headers: { ...headers, 'accept-encoding': 'identity' } };
		send(library, onward, (answer) => {
			const { 'content-length': _, ...kept } = answer.headers;
			response.writeHead(answer.statusCode ?? 502, kept);
			if (!kept['content-type']?.startsWith('text/html')) {
				answer.pipe(response);
				return;
			}
			void text(answer).then(async (whole) => {
				const at = whole.indexOf('</main>');
				response.write(whole.slice(0, at));
				await gone;
				response.end(whole.slice(at));
			});
		})
			.once('error', () => response.destroy())
			.end();
	});
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		letGo,
		async stop() {
			letGo();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}
