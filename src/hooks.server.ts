import { building } from '$app/environment';
import {
	error,
	type Handle,
	type HandleServerError,
	type RequestEvent,
	type ServerInit
} from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import type { DomainError } from '#lib/domain-error.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { SERVING } from '#lib/server/database/connection.ts';
import { namedFailure } from '#lib/server/database/failures.ts';
import { compressAnswers } from '#lib/server/http/compression.ts';
import { contentSecurity } from '#lib/server/http/content-security.ts';
import { errorSentence, giveStatus } from '#lib/server/http/errors.ts';
import { identify } from '#lib/server/http/identify.ts';
import { keepAnswers } from '#lib/server/http/kept-answers.ts';
import { speakLanguage } from '#lib/server/http/language.ts';
import { observe } from '#lib/server/http/observe.ts';
import { nameScope } from '#lib/server/http/scope-name.ts';
import { nameSeat } from '#lib/server/http/seat-name.ts';
import { protect } from '#lib/server/http/protect.ts';
import { carryToSignIn, orSignIn } from '#lib/server/http/sign-in-again.ts';
import { wordsBeforeScripts } from '#lib/server/http/words-before-scripts.ts';
import { createLog } from '#lib/server/log.ts';
import { publicOrigin } from '#lib/server/public-origin.ts';

let app: App;

export const init: ServerInit = async () => {
	if (building) return;
	const config = readConfig();
	app = await createApp(config, createLog(config.LOG_LEVEL), SERVING);
	if (config.WORKER) app.worker.start();
	await app.accounts.sweep();
	await tellSetupLink(app);
	process.on('sveltekit:shutdown', (_signal: string, waitFor?: (work: Promise<void>) => void) => {
		const stopped = app
			.stop()
			.catch((error: unknown) =>
				app.log.error({ error: String(error) }, 'the library could not stop in order')
			);
		waitFor?.(stopped);
	});
};

/** The first librarian comes in by a link on the console, never by a default password. */
async function tellSetupLink({ accounts, config }: App) {
	const token = await accounts.makeSetupLink();
	if (!token) return;
	process.stdout.write(
		`\n  Liên kết cho thủ thư đầu tiên (dùng một lần, trong 7 ngày):\n  ${publicOrigin(config)}/bat-dau/${token}\n\n`
	);
}

const attach: Handle = ({ event, resolve }) => {
	event.locals.app = app;
	return resolve(event);
};

/**
 * What fails outside a page, before or after it (no database to tell who asks): the page for it is Kit's bare one, with the sentence
 * and the status of the failure.
 */
const nameFailures: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} catch (thrown) {
		const failure = namedFailure(thrown);
		if (!failure) throw thrown;
		tell(failure, event);
		error(failure.status, {
			message: errorSentence(failure),
			code: failure.code,
			requestId: event.locals.requestId
		});
	}
};

export const handle = sequence(
	attach,
	observe,
	protect,
	compressAnswers,
	speakLanguage,
	nameFailures,
	identify,
	nameSeat,
	nameScope,
	keepAnswers,
	giveStatus,
	carryToSignIn,
	contentSecurity,
	wordsBeforeScripts
);

export const handleError: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	const expected = namedFailure(error);
	if (expected) {
		const failure = orSignIn(expected, event);
		event.locals.failure = failure;
		tell(failure, event);
		return { message: errorSentence(failure), code: failure.code, requestId };
	}
	if (status !== 404) {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		app.log.error({ request: requestId, route: event.route.id, error: text }, 'unexpected');
	}
	return { message: errorSentence(status), code: status === 404 ? 'not-found' : 'unexpected', requestId };
};

/** Expected by the code, but somebody has to see to it. */
function tell(failure: DomainError, { locals, route }: RequestEvent) {
	if (failure.status < 500) return;
	app.log.error({ request: locals.requestId, route: route.id, error: String(failure.cause) }, failure.code);
}
