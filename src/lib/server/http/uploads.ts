import { mkdir } from 'node:fs/promises';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Actor } from '#lib/features/accounts/index.ts';
import type { Deposits } from '#lib/features/deposit/index.server.ts';
import { DomainError } from '#lib/domain-error.ts';

interface Deps {
	readonly deposits: Deposits;
	/** Folder of the upload store. */
	readonly directory: string;
}

/**
 * Resumable uploads by the tus protocol (https://tus.io): a file of any size in small requests, going on where
 * the network broke. The deposit feature decides who may, names the file, and learns when it is whole.
 */
export function createUploads({ deposits, directory }: Deps) {
	const actors = new WeakMap<object, Actor>();
	const actorOf = (request: object): Actor => {
		const actor = actors.get(request);
		if (!actor) throw refusal(401, 'sign-in-needed');
		return actor;
	};
	const openServer = () =>
		new Server({
			path: '/tus',
			datastore: new FileStore({ directory }),
			maxSize: deposits.limit,
			relativeLocation: true,
			async namingFunction(request, metadata) {
				const bytes = Number(request.headers.get('upload-length'));
				return deposits
					.begin(actorOf(request), { fileName: metadata?.filename ?? '', bytes })
					.catch((error: unknown) => {
						throw error instanceof DomainError ? refusal(error.status, error.code) : error;
					});
			},
			async onUploadFinish(request, upload) {
				await deposits.arrived(actorOf(request), upload.id);
				return {};
			}
		});
	let server: Server | undefined;

	return {
		async handle(request: Request, actor: Actor): Promise<Response> {
			if (!deposits.mayUpload(actor)) return new Response('sign-in-needed', { status: 403 });
			actors.set(request, actor);
			// FileStore makes its folder in its constructor and throws past everybody when it cannot: it is made here, and a disk that
			// refuses is the failure of this request.
			await mkdir(directory, { recursive: true });
			server ??= openServer();
			return server.handleWeb(request);
		}
	};
}

function refusal(status_code: number, body: string) {
	return Object.assign(new Error(body), { status_code, body });
}
