import { mkdir } from 'node:fs/promises';
import { Server } from '@tus/server';
import type { Logger } from 'pino';
import type { Actor } from '#lib/features/accounts/index.ts';
import type { Deposits } from '#lib/features/deposit/index.server.ts';
import { namedFailure } from '#lib/server/database/failures.ts';
import { UploadStore } from './upload-store.ts';

interface Deps {
	readonly deposits: Deposits;
	/** Folder of the upload store. */
	readonly directory: string;
	readonly log: Logger;
}

/**
 * Resumable uploads by the tus protocol (https://tus.io): a file of any size in small requests, going on where
 * the network broke. The deposit feature decides who may, names the file, and learns when it is whole.
 */
export function createUploads({ deposits, directory, log }: Deps) {
	const actors = new WeakMap<object, Actor>();
	const actorOf = (request: object): Actor => {
		const actor = actors.get(request);
		if (!actor) throw refusal(401, 'sign-in-needed');
		return actor;
	};
	const openServer = () =>
		new Server({
			path: '/tus',
			datastore: new UploadStore({ directory }),
			maxSize: deposits.limit,
			relativeLocation: true,
			async namingFunction(request, metadata) {
				const bytes = Number(request.headers.get('upload-length'));
				return deposits.begin(actorOf(request), {
					fileName: metadata?.filename ?? '',
					bytes,
					replaces: metadata?.replaces ?? undefined
				});
			},
			async onUploadFinish(request, upload) {
				await deposits.arrived(actorOf(request), upload.id);
				return {};
			},
			async onResponseError(_request, error) {
				return answerTo(error);
			}
		});
	/** The code of what went wrong, which the page has a sentence for; undefined: the protocol's own refusal. */
	const answerTo = (error: unknown) => {
		const failure = namedFailure(error);
		if (!failure) return undefined;
		if (failure.status >= 500) log.error({ route: '/tus', error: String(failure.cause) }, failure.code);
		return { status_code: failure.status, body: failure.code };
	};
	let server: Server | undefined;

	return {
		async handle(request: Request, actor: Actor): Promise<Response> {
			if (!deposits.mayUpload(actor)) return new Response('sign-in-needed', { status: 403 });
			actors.set(request, actor);
			// FileStore makes its folder in its constructor and throws past everybody when it cannot: it is made here, and a disk that
			// refuses is the failure of this request.
			try {
				await mkdir(directory, { recursive: true });
			} catch (error) {
				const answer = answerTo(error);
				if (!answer) throw error;
				return new Response(answer.body, { status: answer.status_code });
			}
			server ??= openServer();
			return server.handleWeb(request);
		}
	};
}

function refusal(status_code: number, body: string) {
	return Object.assign(new Error(body), { status_code, body });
}
