import type { Handle } from '@sveltejs/kit';
import { DomainError } from '#lib/domain-error.ts';
import * as m from '#lib/paraglide/messages.js';

type Sentence = (facts: Readonly<Record<string, string | number>>) => string;

/** One sentence a code; a code without its own gets that of its status. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
	'too-many-tries': (facts) => m.accounts_too_many_tries({ minutes: Number(facts.minutes) }),
	'sign-in-wrong': () => m.accounts_sign_in_wrong(),
	'setup-link-used': () => m.accounts_setup_link_used(),
	'reset-link-used': () => m.accounts_reset_link_used(),
	'person-suspended': () => m.accounts_person_suspended(),
	'login-taken': (facts) => m.accounts_login_taken({ login: String(facts.login) }),
	'password-wrong': () => m.accounts_password_wrong(),
	'class-code-unknown': () => m.classes_code_unknown(),
	'class-closed': () => m.classes_closed(),
	'class-seat-unknown': (facts) => m.classes_seat_unknown({ seats: Number(facts.seats) }),
	'list-full': (facts) => m.classes_list_full({ limit: Number(facts.limit) }),
	'upload-empty': () => m.deposit_upload_empty(),
	'upload-too-large': (facts) => m.deposit_upload_too_large({ limit: String(facts.limit) }),
	'stale-edit': () => m.common_stale_edit(),
	'withdraw-reason': () => m.catalogue_withdraw_reason(),
	'not-published': () => m.catalogue_not_published(),
	'slug-taken': (facts) => m.catalogue_slug_taken({ slug: String(facts.slug) }),
	'file-known': (facts) => m.catalogue_file_known({ title: String(facts.title) }),
	'version-let-go': () => m.catalogue_version_let_go(),
	'was-published': () => m.catalogue_was_published(),
	'replaced-meanwhile': () => m.catalogue_replaced_meanwhile(),
	'word-taken': () => m.deposit_word_taken(),
	'lending-link-over': () => m.lending_error_link_over(),
	'lending-withdrawn': () => m.lending_error_withdrawn(),
	'lending-not-now': () => m.lending_error_not_now(),
	'lending-needs-adult': () => m.lending_error_adult(),
	'lending-needs-consent': () => m.lending_error_consent(),
	'lending-empty': () => m.lending_error_empty(),
	'lending-unfinished': () => m.lending_error_unfinished(),
	'lending-still-returned': () => m.lending_error_returned(),
	'lending-take-overtaken': () => m.lending_error_overtaken(),
	'lending-unheard': () => m.lending_error_unheard(),
	'lending-other-file': () => m.lending_error_other_file(),
	'lending-not-epub': () => m.lending_error_not_epub(),
	'lending-has-voice': () => m.lending_error_has_voice(),
	'lending-no-words': () => m.lending_error_no_words(),
	'lending-too-long': (facts) => m.lending_error_too_long({ limit: Number(facts.limit) }),
	'voice-old-epub': () => m.lending_error_old_epub(),
	'voice-other-words': () => m.lending_error_page_broken(),
	'voice-page-broken': () => m.lending_error_page_broken(),
	'take-unreadable': () => m.lending_error_unreadable(),
	'take-too-long': () => m.lending_error_long(),
	'take-silent': () => m.lending_error_silent(),
	'sign-no-video': () => m.signing_error_no_video(),
	'sign-broken': () => m.signing_error_broken(),
	'sign-codec': () => m.signing_error_codec(),
	'sign-too-wide': () => m.signing_error_too_wide(),
	'sign-too-large': () => m.signing_error_too_large(),
	'sign-captions': () => m.signing_error_captions(),
	'sign-agreed': () => m.signing_error_agreed(),
	'sign-there': () => m.signing_error_there(),
	'storage-full': () => m.common_storage_full(),
	'storage-failed': () => m.common_storage_failed(),
	'database-unavailable': () => m.common_database_unavailable(),
	'database-damaged': () => m.common_database_damaged(),
	'blob-store-unavailable': () => m.common_store_unavailable(),
	'publish-needs': () => m.catalogue_publish_needs(),
	'published-needs': () => m.catalogue_published_needs()
};

function sentenceOfStatus(status: number): string {
	switch (status) {
		case 401:
			return m.common_error_401();
		case 403:
			return m.common_error_403();
		case 404:
			return m.common_error_404();
		case 409:
			return m.common_stale_edit();
		case 413:
			return m.common_error_413();
		case 503:
			return m.common_error_503();
		default:
			return status < 500 ? m.common_error_400() : m.common_error_500();
	}
}

/** The sentence a visitor reads for an expected failure or a status. */
export function errorSentence(error: DomainError | number): string {
	if (typeof error === 'number') return sentenceOfStatus(error);
	return SENTENCES[error.code]?.(error.facts) ?? sentenceOfStatus(error.status);
}

/**
 * Kit answers 500 for whatever a verb throws. `handleError` remembers the expected failure in `locals.failure`,
 * and here the answer gets its true status; error pages read the code, not the number.
 */
export const giveStatus: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { failure } = event.locals;
	if (!failure || response.status !== 500) return response;
	return new Response(response.body, { status: failure.status, headers: response.headers });
};
