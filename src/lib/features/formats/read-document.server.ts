import { DOMParser } from '@xmldom/xmldom';
import * as v from 'valibot';
import type {
	AccessibleDocument,
	DocumentBlock,
	DocumentSection
} from '#lib/publication/accessible-document.ts';
import { linkSchema, pathOf } from '#lib/publication/link.ts';
import { sectionBlocks } from '#lib/publication/section-document.ts';
import type { SpokenNode } from '#lib/publication/spoken-blocks.ts';
import { resolveHref } from '#lib/reader/publication.ts';
import { textPagePath } from '#lib/server/publications/pdf/text-page-path.ts';
import type { FormatsStore, TitleToFormat } from './formats-store.ts';

interface Needs {
	readonly store: Pick<FormatsStore, 'resource' | 'text'>;
	readonly blobs: { get(sha256: string): Promise<Uint8Array> };
}

/** Of a section: its file, and what is left of it when the file can not be read. */
export interface Part {
	readonly path: string;
	readonly title: string;
	/** Index in `section`; null: a part of the flowing words of a PDF. */
	readonly position: number | null;
}

const flowSchema = v.looseObject({ readingOrder: v.array(linkSchema) });

/** The whole publication as one accessible document. A PDF is taken as its flowing words; where it has none, page by page. */
export async function readDocument(needs: Needs, title: TitleToFormat): Promise<AccessibleDocument> {
	const sections: DocumentSection[] = [];
	for (const part of await partsOf(needs, title)) {
		const blocks = await blocksOf(needs, title.versionId, part);
		sections.push({ path: part.path, title: part.title, blocks });
	}
	return {
		...{ title: title.title, subtitle: title.subtitle, by: title.contributors, publisher: title.publisher },
		rights: title.rights?.statement ?? null,
		language: title.manifest.languages[0] ?? title.languages[0] ?? 'vi',
		direction: title.manifest.direction,
		sections
	};
}

/** What is read one after the other: sections, or the parts of a PDF as flowing words. */
export async function partsOf(
	needs: Needs,
	{ versionId, manifest }: Pick<TitleToFormat, 'versionId' | 'manifest'>
): Promise<Part[]> {
	if (manifest.form === 'pdf' && manifest.flowPath) {
		const told = await textOf(needs, versionId, manifest.flowPath);
		const flow = v.safeParse(flowSchema, told === null ? null : JSON.parse(told));
		if (flow.success)
			return flow.output.readingOrder.map(({ href, title }) => ({
				...{ path: pathOf(href), title: title ?? '', position: null }
			}));
	}
	return manifest.readingOrder.flatMap((item, position) =>
		item.linear
			? [
					{
						path: manifest.form === 'pdf' ? textPagePath(item.path) : item.path,
						...{ title: item.title, position }
					}
				]
			: []
	);
}

async function blocksOf(
	needs: Needs,
	versionId: string,
	{ path, position }: Part
): Promise<readonly DocumentBlock[]> {
	const source = await textOf(needs, versionId, path);
	const root = source === null ? null : rootOf(source);
	if (root) return sectionBlocks(root, (href) => resolveHref(path, href));
	if (position === null) return [];
	const text = await needs.store.text(versionId, position);
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => ({ kind: 'paragraph', runs: [{ text: line, language: null }] }));
}

async function textOf({ store, blobs }: Needs, versionId: string, path: string): Promise<string | null> {
	const file = await store.resource(versionId, path);
	return file && new TextDecoder().decode(await blobs.get(file.sha256));
}

function rootOf(source: string): SpokenNode | null {
	try {
		const document = new DOMParser({ onError: () => {} }).parseFromString(source, 'application/xhtml+xml');
		const root = document.documentElement;
		return root && (root.getElementsByTagName('body').item(0) ?? root);
	} catch {
		return null; // not well-formed: the plain text of the section serves
	}
}
