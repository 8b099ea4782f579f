import { ContentError } from '../../schema.ts';
import type { BookSource } from '../book-source.ts';
import type { BuiltPublication } from '../epub/build-epub.ts';

export async function buildPdf(source: BookSource): Promise<BuiltPublication> {
	throw new ContentError(`${source.slug}: PDF books come next.`);
}
