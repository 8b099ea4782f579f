import { createHash, randomBytes } from 'node:crypto';
import { Conflict, DomainError, InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { byOf, isStaff, mayTeach, type Actor } from '#lib/features/accounts/index.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/index.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles, type JobHandler } from '#lib/server/jobs/worker.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { StudioRefused, type VoiceStudio } from '#lib/server/ports/voice-studio.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import {
	consented,
	handedIn,
	LARGEST_TAKE,
	LINK_MS,
	mayJudge,
	mayRecord,
	MOST_SENTENCES,
	nowPublished,
	reviewed,
	takenBack,
	toPublish,
	type Consent,
	type Lending,
	type Verdict
} from './lending.ts';
import type { LendingStore, Sentence, TakenBack, TitleToLend } from './lending-store.ts';
import { sentencesOf } from './sentences.server.ts';

export { createLendingStore } from './lending-store.server.ts';

interface Deps {
	readonly store: LendingStore;
	readonly studio: VoiceStudio;
	readonly blobs: Pick<BlobStore, 'get' | 'put'>;
	/** Opens the new file as any that comes in. */
	readonly open: (file: string, fileName: string) => Promise<OpenedPublication>;
	readonly clock: Clock;
	/** Told why a book with a voice could not be made; never who read it. */
	readonly failed: (lendingId: string, error: unknown) => void;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** The recording of a sentence, as it is sent to who may listen. */
export interface HeardTake {
	readonly sound: Uint8Array;
	readonly mediaType: string;
}

/** People lend their voices: invited by the desk or on their own, recorded, listened to, published, and taken back whenever they wish. */
export function createLending({ store, studio, blobs, open, clock, failed }: Deps) {
	const staff = (actor: Actor) => {
		if (!isStaff(actor)) throw new NotAllowed();
	};

	/** The sentences of a title that can be given a voice. */
	async function readable(title: TitleToLend | null) {
		if (!title) throw new NotFound('publication');
		if (title.mediaType !== 'application/epub+zip') throw new Conflict('lending-not-epub');
		if (title.recorded) throw new Conflict('lending-has-voice');
		const sentences = await sentencesOf(title, blobs);
		if (sentences.length === 0) throw new Conflict('lending-no-words');
		if (sentences.length > MOST_SENTENCES) throw new Conflict('lending-too-long', { limit: MOST_SENTENCES });
		const { original } = title;
		const silent = sentences.map(({ path, block, text }) => ({ path, block, text, take: null }));
		await orConflict(studio.survey({ original, sentences: silent, narrator: null }));
		return { title, sentences };
	}

	/**
	 * Is this the key of the lending: the token of its link, or its id for the person with an account who reads? A child at a seat of a class
	 * has none, whatever the key: children's voices are never recorded for others.
	 */
	function fits(lending: Lending, actor: Actor, key: string): void {
		if (actor.seat) throw new NotAllowed();
		const own = lending.readerId !== null && lending.readerId === actor.person?.id && lending.id === key;
		if (!own && lending.tokenHash !== hashOf(key)) throw new NotFound('lending');
	}

	async function behind(actor: Actor, key: string): Promise<Lending> {
		if (actor.seat) throw new NotAllowed();
		const lending = (await store.byToken(hashOf(key))) ?? (await store.byId(key));
		if (!lending) throw new NotFound('lending');
		fits(lending, actor, key);
		return lending;
	}

	const isOver = ({ tokenEndsAt }: Lending) => tokenEndsAt !== null && tokenEndsAt <= clock();

	/** The same as it is in the transaction, for who goes on recording: a link that is over, or that was renewed meanwhile, lends no more. */
	function stillOpen(lending: Lending, actor: Actor, key: string): void {
		fits(lending, actor, key);
		if (isOver(lending)) throw new DomainError('lending-link-over', 410);
	}

	const by = (actor: Actor) => actor.person?.id ?? null;

	async function existing(id: string): Promise<Lending> {
		const lending = await store.byId(id);
		if (!lending) throw new NotFound('lending');
		return lending;
	}

	async function take(lending: Lending, n: number): Promise<HeardTake> {
		const sentence = (await store.sentences(lending.id)).find((one) => one.n === n);
		if (!sentence?.sha256) throw new NotFound('take');
		return { sound: await blobs.get(sentence.sha256), mediaType: 'audio/ogg' };
	}

	async function whole(lending: Lending) {
		const [title, sentences] = await Promise.all([store.titleOf(lending), store.sentences(lending.id)]);
		return { lending, title: titleShown(title), sentences: sentences.map(shown) };
	}

	/** Makes the book and lets readers hear it. Whatever was decided meanwhile holds: a voice that was taken back is not published. */
	async function bind(id: string): Promise<void> {
		const lending = await store.byId(id);
		if (lending?.status !== 'publishing') return;
		const [title, sentences] = await Promise.all([store.titleOf(lending), store.sentences(id)]);
		const book = {
			...{ original: title.original, narrator: lending.namedAs },
			sentences: sentences.map(({ path, block, text, sha256 }) => ({ path, block, text, take: sha256 }))
		};
		const fileName = title.fileName ?? `${title.slug}.epub`;
		await studio.bind(book, async (file) => {
			const opened = await open(file, fileName);
			await store.publish(null, lending, { opened, fileName }, nowPublished);
		});
	}

	/** Back to the desk, which sees what stands in the way. */
	async function notPublished(id: string): Promise<void> {
		const lending = await store.byId(id);
		if (lending?.status !== 'publishing') return;
		await store.change(null, id, 'not-published', (now) =>
			now.status === 'publishing' ? { status: 'approved' } : {}
		);
	}

	const publishing = handles(JOBS.publishLentVoice, {
		async handle({ id }) {
			try {
				await bind(id);
			} catch (error) {
				// Taken back while the book was made: there is nothing more to do.
				if (error instanceof Conflict && error.code === 'lending-withdrawn') return;
				failed(id, error);
				// The title has another file now; another try finds the same.
				if (error instanceof Conflict) return notPublished(id);
				throw error;
			}
		},
		failedForGood: ({ id }) => notPublished(id)
	});

	return {
		jobs: [publishing] satisfies JobHandler[],

		/* The desk: staff only. */

		async all(actor: Actor) {
			staff(actor);
			return store.lines();
		},

		/** A lending with its sentences, to be listened to. */
		async review(actor: Actor, id: string) {
			staff(actor);
			const lending = await existing(id);
			const title = await store.titleById(lending.publicationId);
			/** The title is still read from the file whose sentences were recorded. */
			return { ...(await whole(lending)), fits: title?.versionId === lending.versionId };
		},

		/** What might stand in the way of lending a voice to a title: a sentence's code, or null. */
		async obstacle(actor: Actor, publicationId: string) {
			staff(actor);
			const title = await store.titleById(publicationId);
			if (!title) throw new NotFound('publication');
			if (title.mediaType !== 'application/epub+zip') return { title: title.title, code: 'lending-not-epub' };
			return { title: title.title, code: title.recorded ? 'lending-has-voice' : null };
		},

		/** Asks somebody for their voice: a link that lends for fourteen days. Its token is told this once: only its hash is kept. */
		async invite(actor: Actor, publicationId: string) {
			staff(actor);
			const { title, sentences } = await readable(await store.titleById(publicationId));
			const { token, link } = newLink();
			const id = await store.open(byOf(actor), { title, readerId: null, link, sentences });
			return { id, token, expiresAt: link.endsAt };
		},

		/** A new link in the place of the old one. */
		async renewLink(actor: Actor, id: string) {
			staff(actor);
			const { token, link } = newLink();
			await store.change(byOf(actor), id, 'link', (lending) => {
				if (lending.status === 'withdrawn') throw new Conflict('lending-withdrawn');
				if (lending.readerId !== null) throw new Conflict('lending-not-now');
				return { link };
			});
			return { token, expiresAt: link.endsAt };
		},

		/** `take`: the recording that was listened to. */
		async judge(
			actor: Actor,
			of: { readonly id: string; readonly n: number; readonly take: number },
			word: { readonly verdict: Verdict; readonly note: string }
		): Promise<void> {
			staff(actor);
			await store.judgeSentence(byOf(actor), of, word, (lending, sentence) =>
				mayJudge(lending, sentence, of.take)
			);
		},

		/** All was listened to: it is approved, or goes back with what is to be read again. */
		async finishReview(actor: Actor, id: string): Promise<void> {
			staff(actor);
			await store.change(byOf(actor), id, 'review', reviewed);
		},

		async publish(actor: Actor, id: string): Promise<void> {
			staff(actor);
			const { publicationId, versionId } = await existing(id);
			// Said at once; asked again in the transaction that publishes.
			if ((await store.titleById(publicationId))?.versionId !== versionId)
				throw new Conflict('lending-other-file');
			await store.change(byOf(actor), id, 'to-publish', toPublish);
		},

		/** For a person who asks the desk. */
		async withdrawFor(actor: Actor, id: string): Promise<TakenBack | null> {
			staff(actor);
			return store.takeBack(byOf(actor), await existing(id), takenBack);
		},

		async takeAtDesk(actor: Actor, id: string, n: number): Promise<HeardTake> {
			staff(actor);
			return take(await existing(id), n);
		},

		/* Whoever has an account and may teach. */

		/** What the person reads. */
		async mine(actor: Actor) {
			if (!mayTeach(actor) || !actor.person) throw new NotAllowed();
			return store.lines(actor.person.id);
		},

		/** A teacher or librarian begins by themselves. Gives the key of the lending. */
		async lendOwn(actor: Actor, slug: string): Promise<string> {
			if (!mayTeach(actor) || !actor.person) throw new NotAllowed();
			const { title, sentences } = await readable(await store.titleBySlug(slug));
			if (title.status !== 'published') throw new NotFound('publication');
			return store.open(actor.person.id, { title, readerId: actor.person.id, link: null, sentences });
		},

		/* Whoever holds a key. */

		/** The lending as its reader sees it. `over`: the link lends no more, but the voice can be taken back. */
		async lent(actor: Actor, key: string) {
			const lending = await behind(actor, key);
			const over = isOver(lending);
			if (over && lending.consentedAt === null) throw new DomainError('lending-link-over', 410);
			return { ...(await whole(lending)), over };
		},

		async consent(actor: Actor, key: string, given: Consent): Promise<void> {
			const { id } = await behind(actor, key);
			await store.change(by(actor), id, 'consent', (lending) => {
				stillOpen(lending, actor, key);
				return consented(lending, given);
			});
		},

		/** Keeps a recording of a sentence, without the silence around it. `seen`: the one it takes the place of. */
		async record(
			actor: Actor,
			key: string,
			{ n, seen }: { readonly n: number; readonly seen: number },
			bytes: Uint8Array
		) {
			const judge = (lending: Lending) => {
				stillOpen(lending, actor, key);
				mayRecord(lending);
			};
			const found = await behind(actor, key);
			// Asked first: listening is dear. Asked again when it is written.
			judge(found);
			if (bytes.length === 0) throw new InvalidInput('take-unreadable');
			if (bytes.length > LARGEST_TAKE) throw new DomainError('take-too-long', 413);
			const { sound, milliseconds } = await orConflict(studio.hear(bytes));
			const stored = await blobs.put(sound);
			const made = { sha256: stored.sha256, bytes: stored.bytes, milliseconds };
			const number = await store.keepTake(by(actor), { id: found.id, n, seen }, made, judge);
			return { take: number, milliseconds };
		},

		async take(actor: Actor, key: string, n: number): Promise<HeardTake> {
			return take(await behind(actor, key), n);
		},

		async handIn(actor: Actor, key: string): Promise<void> {
			const { id } = await behind(actor, key);
			await store.change(by(actor), id, 'hand-in', (lending, sentences) => {
				stillOpen(lending, actor, key);
				return handedIn(lending, sentences);
			});
		},

		/** The voice is taken back: recordings and every version with it go. Null: it was taken back before. */
		async withdraw(actor: Actor, key: string): Promise<TakenBack | null> {
			return store.takeBack(by(actor), await behind(actor, key), (lending, now) => {
				fits(lending, actor, key);
				return takenBack(lending, now);
			});
		},

		/** Who is heard in a title, for whoever may see it; null: nobody who lent a voice. */
		async voiceOf(actor: Actor, slug: string): Promise<{ readonly namedAs: string | null } | null> {
			const voice = await store.voiceOf(slug);
			return voice && mayView(scopeOf(actor), voice.title) ? { namedAs: voice.namedAs } : null;
		}
	};

	function newLink() {
		const token = randomBytes(24).toString('base64url');
		return { token, link: { tokenHash: hashOf(token), endsAt: clock() + LINK_MS } };
	}
}

const titleShown = ({ slug, title, language }: { slug: string; title: string; language: string }) => ({
	...{ slug, title, language }
});

/** What a page shows of a sentence. */
const shown = ({ n, position, block, text, language, take, verdict, note, milliseconds }: Sentence) => ({
	...{ n, position, block, text, language, take, verdict, note, milliseconds }
});

async function orConflict<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof StudioRefused) throw new InvalidInput(error.code);
		throw error;
	}
}
