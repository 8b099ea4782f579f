import * as v from 'valibot';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { BrailleGrade } from '../choices.ts';
import type { FormatsStore, TitleToFormat } from '../formats-store.ts';
import type { SectionInBraille } from '../section-in-braille.ts';
import { brailleBookSchema, braillePath } from './braille-book.ts';

interface Needs {
	readonly store: Pick<FormatsStore, 'resource'>;
	readonly blobs: Pick<BlobStore, 'get'>;
}

/** What was made of a section, block by block; nothing when it has no words, or no braille was made. */
export async function brailleOfSection(
	{ store, blobs }: Needs,
	{ versionId }: Pick<TitleToFormat, 'versionId'>,
	grade: BrailleGrade,
	section: string
): Promise<SectionInBraille> {
	const file = await store.resource(versionId, braillePath(grade));
	if (!file) return { blocks: [] };
	const told: unknown = JSON.parse(new TextDecoder().decode(await blobs.get(file.sha256)));
	const { blocks } = v.parse(brailleBookSchema, told);
	return {
		blocks: blocks.flatMap(({ section: of, kind, level, text = '', lines }) =>
			of === section && lines.length > 0 && kind !== 'page' ? [{ kind, level, text, lines }] : []
		)
	};
}
