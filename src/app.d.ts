import '@sveltejs/adapter-node';
import type { Actor } from '#lib/features/accounts/index.ts';
import type { DomainError } from '#lib/domain-error.ts';
import type { App as Library } from '#lib/server/app.ts';

declare global {
	namespace App {
		interface Locals {
			app: Library;
			actor: Actor;
			locale: 'vi' | 'en';
			/** Names the request in the log and on error pages. */
			requestId: string;
			/** Raw session cookie, for signing out. */
			sessionId: string | null;
			/** The answer tells of something that may be over at the next request: it is not kept. */
			passing?: boolean;
			/** The expected failure this request ended in. */
			failure?: DomainError;
		}
		interface Error {
			message: string;
			/** Code of a `DomainError`, or `unexpected`. */
			code: string;
			requestId: string;
		}
	}
}
export {};
