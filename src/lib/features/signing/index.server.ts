import { Conflict, DomainError, InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import { byOf, isStaff, type Actor } from '#lib/features/accounts/index.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/index.ts';
import type { SignVideo } from '#lib/publication/sign-video.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { readCaptions } from '#lib/server/publications/video/captions.ts';
import { readVideo } from '#lib/server/publications/video/read-video.ts';
import { VideoRefused } from '#lib/server/publications/video/video.ts';
import { LARGEST_VIDEO, type SignVideoInput } from './schema.ts';
import type { NewCaptions, SigningStore, TitleToSign } from './signing-store.ts';

export { createSigningStore } from './signing-store.server.ts';

/** A film and its captions as they came. */
export interface SentVideo {
	readonly video: Uint8Array;
	/** WebVTT; null: none was sent. */
	readonly captions: Uint8Array | null;
}

/** A film of `content/` that shows where signing would stand. */
export interface SampleVideo extends SentVideo {
	readonly slug: string;
	readonly position: number;
	readonly rights: string;
	readonly captionsLanguage: SignVideoInput['captionsLanguage'];
}

interface Needs {
	readonly store: SigningStore;
	readonly blobs: Pick<BlobStore, 'put'>;
}

/** Films in sign language beside the pages of a title. */
export function createSigning({ store, blobs }: Needs) {
	const staff = (actor: Actor) => {
		if (!isStaff(actor)) throw new NotAllowed();
	};

	async function found(title: Promise<TitleToSign | null>): Promise<TitleToSign> {
		const one = await title;
		if (!one) throw new NotFound('publication');
		return one;
	}

	async function captionsOf(bytes: Uint8Array, language: string): Promise<NewCaptions> {
		const text = readCaptions(bytes);
		if (text === null) throw new InvalidInput('sign-captions');
		return { file: await blobs.put(new TextEncoder().encode(text)), language };
	}

	async function show(
		actor: Actor,
		title: TitleToSign,
		input: Pick<SignVideoInput, 'position' | 'language' | 'signer' | 'rights' | 'captionsLanguage'>,
		sent: SentVideo,
		sample: boolean
	): Promise<string> {
		if (!title.sections[input.position]) throw new NotFound('section');
		if (sent.video.length === 0) throw new InvalidInput('sign-no-video');
		if (sent.video.length > LARGEST_VIDEO) throw new DomainError('sign-too-large', 413);
		const { bytes, mediaType, width, height, seconds } = checked(sent.video);
		const captions = sent.captions && (await captionsOf(sent.captions, input.captionsLanguage));
		const { position, language, signer, rights } = input;
		return store.add(byOf(actor), {
			...{ versionId: title.versionId, position, file: await blobs.put(bytes), captions },
			...{ mediaType, width, height, seconds, language, signer, rights, sample }
		});
	}

	return {
		/** A title with its sections and the films that stand beside them. */
		async desk(actor: Actor, publicationId: string) {
			staff(actor);
			const title = await found(store.titleById(publicationId));
			return { title, videos: await store.videos(title.versionId) };
		},

		/** Shows a film beside a section. What it is says its content; whoever is seen must have agreed. */
		async add(actor: Actor, publicationId: string, input: SignVideoInput, sent: SentVideo): Promise<string> {
			staff(actor);
			const title = await found(store.titleById(publicationId));
			if (!input.agreed) throw new InvalidInput('sign-agreed');
			return show(actor, title, input, sent, false);
		},

		/** Captions of a film that has none, or other ones. */
		async caption(actor: Actor, id: string, captions: Uint8Array, language: string): Promise<void> {
			staff(actor);
			await store.caption(byOf(actor), id, await captionsOf(captions, language));
		},

		/** From this moment on no address answers with it. */
		async withdraw(actor: Actor, id: string): Promise<void> {
			staff(actor);
			await store.withdraw(byOf(actor), id);
		},

		/** A sample of `content/`, once: what was withdrawn does not come back. True: it is new. */
		async addSample(actor: Actor, sample: SampleVideo): Promise<boolean> {
			staff(actor);
			const title = await found(store.titleBySlug(sample.slug));
			if (await store.knows(title.versionId, sample.position)) return false;
			try {
				await show(actor, title, { ...sample, language: 'sgn', signer: null }, sample, true);
				return true;
			} catch (error) {
				// Somebody put one there meanwhile.
				if (error instanceof Conflict && error.code === 'sign-there') return false;
				throw error;
			}
		},

		/** The films of a version that a visitor may read. */
		async videos(actor: Actor, versionId: string): Promise<readonly SignVideo[]> {
			const rated = await store.ratingOfVersion(versionId);
			if (!rated || !mayView(scopeOf(actor), rated)) throw new NotFound('version');
			const videos = await store.videos(versionId);
			return videos.map(({ bytes: _b, seconds: _s, rights: _r, createdAt: _c, ...video }) => video);
		}
	};
}

function checked(bytes: Uint8Array) {
	try {
		return readVideo(bytes);
	} catch (error) {
		if (error instanceof VideoRefused) throw new InvalidInput(`sign-${error.reason}`);
		throw error;
	}
}
