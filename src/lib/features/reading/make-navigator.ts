import * as m from '#lib/paraglide/messages.js';
import { ResourceRequests } from '#lib/reader/epub/resources.ts';
import {
	ReaderError,
	type Navigator,
	type NavigatorOptions,
	type NavigatorWords
} from '#lib/reader/navigator.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { pathOf, type ReaderPublication } from '#lib/reader/publication.ts';
import type { NeededEngine } from '#lib/reader/session.ts';
import { within } from '#lib/reader/within.ts';
import { engineOf } from './engine-of.ts';
import { entryUrl, epubEngine, fixedEngine, mixedEngine, pdfEngine, type Ahead } from './fetch-ahead.ts';
import { pageLook } from './page-look.ts';

const words: NavigatorWords = {
	pictureOpens: () => m.reading_picture_open(),
	frame: (title: string) => m.reading_frame({ title }),
	page: (label: string) => m.reading_page_n({ n: label }),
	damagedPage: () => m.reading_page_damaged(),
	picture: () => m.reading_picture_without_description(),
	media: (kind: 'audio' | 'video') =>
		kind === 'audio' ? m.reading_sound_not_in_book() : m.reading_film_not_in_book()
};

interface Needed extends NeededEngine {
	readonly publication: ReaderPublication;
	/** What `fetchAhead` sent for. */
	readonly ahead: Ahead;
}

/** The engine that a title needs; its first section is fetched while the engine itself still loads. */
export async function makeNavigator({
	publication,
	settings,
	start,
	signal,
	ahead
}: Needed): Promise<Navigator> {
	// The order of its sections is a file of its own, which has not come (`manifest-lists.ts`).
	if (publication.sections.length === 0) throw new ReaderError(publication.listsMissing ?? 'cannot-open');
	const engine = engineOf(publication);
	if (engine === 'pdf') {
		const options = { publication, settings, words, look: pageLook };
		const { FlowingPdf, PdfNavigator } = await within(pdfEngine(), { signal });
		const { flow } = publication;
		if (flow === undefined) return new PdfNavigator(options);
		const makeTextEngine = async (ofText: NavigatorOptions) => new (await epubEngine()).EpubNavigator(ofText);
		return new FlowingPdf({ ...options, flow, makeTextEngine });
	}
	const requests = ahead ?? new ResourceRequests(entryUrl(publication));
	const section = start ? pathOf(publication, start) : publication.sections[0]?.path;
	if (section) requests.fetchAhead(resourceUrl(publication.versionId, section));
	const options = { publication, settings, words, requests, look: pageLook };
	if (engine === 'fixed') {
		const { FixedNavigator } = await within(fixedEngine(), { signal });
		return new FixedNavigator(options);
	}
	if (engine === 'mixed') {
		const { MixedNavigator } = await within(mixedEngine(), { signal });
		return new MixedNavigator(options);
	}
	const { EpubNavigator } = await within(epubEngine(), { signal });
	return new EpubNavigator(options);
}
