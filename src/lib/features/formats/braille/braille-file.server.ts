import * as v from 'valibot';
import { NotFound } from '#lib/domain-error.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { BrailleChoice } from '../choices.ts';
import type { FormatsStore, TitleToFormat } from '../formats-store.ts';
import { brailleBookSchema, braillePath } from './braille-book.ts';
import { brf, pef } from './braille-files.ts';
import { braillePages } from './braille-pages.ts';

/** For displays and most embossers, or for embossing programs. */
export type BrailleKind = 'brf' | 'pef';

interface Needs {
	readonly store: Pick<FormatsStore, 'resource'>;
	readonly blobs: Pick<BlobStore, 'get'>;
}

const MEDIA_TYPES = { brf: 'text/plain; charset=us-ascii', pef: 'application/x-pef+xml' } as const;

export async function brailleFile(
	{ store, blobs }: Needs,
	title: TitleToFormat,
	kind: BrailleKind,
	{ grade, cells, lines, numbers }: BrailleChoice
) {
	const file = await store.resource(title.versionId, braillePath(grade));
	if (!file) throw new NotFound('format');
	const told: unknown = JSON.parse(new TextDecoder().decode(await blobs.get(file.sha256)));
	const pages = braillePages(v.parse(brailleBookSchema, told), { cells, lines, numbers });
	const facts = {
		...{ title: title.title, by: title.contributors, cells, lines },
		language: title.languages[0] ?? 'vi',
		identifier: `${title.versionId}-${grade}-${cells}x${lines}`
	};
	const body = new TextEncoder().encode(kind === 'brf' ? brf(pages) : pef(pages, facts));
	const name = `${title.slug}-${grade}-${cells}x${lines}.${kind}`;
	return { name, mediaType: MEDIA_TYPES[kind], bytes: body.length, body };
}
