import { createHash } from 'node:crypto';
import type { BookYaml } from '../../schema.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { mediaTypeOf, type AccessibilityFacts, type Assembled } from './publication.ts';

export interface PackageInput {
	readonly slug: string;
	readonly metadata: BookYaml;
	readonly book: Assembled;
	readonly accessibility: AccessibilityFacts;
}

const ROLES: Readonly<Record<string, 'creator' | 'contributor'>> = {
	aut: 'creator',
	ill: 'creator',
	adp: 'creator'
};

/** The name of a book for ever: a UUID made from its slug (version 5). */
function identifierOf(slug: string): string {
	const bytes = createHash('sha1').update(`vuon-sach/books/${slug}`).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const dc = (name: string, text: string, attributes = ''): string =>
	`<dc:${name}${attributes}>${escapeText(text)}</dc:${name}>`;
const meta = (property: string, text: string, attributes = ''): string =>
	`<meta property="${property}"${attributes}>${escapeText(text)}</meta>`;

export function packageDocument(input: PackageInput): string {
	const { metadata, book } = input;
	return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}" prefix="a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...describe(input), ...access(input), ...rendition(metadata), ...overlayTimes(book)].join('\n')}
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine page-progression-direction="ltr">
${spine(book).join('\n')}
</spine>
</package>
`;
}

function describe({ slug, metadata, book }: PackageInput): string[] {
	const { language } = book;
	const lines = [dc('identifier', identifierOf(slug), ' id="id"')];
	metadata.languages.forEach((each, index) => {
		const title = metadata.title[each] ?? '';
		const mark = each === language ? '' : ` xml:lang="${each}"`;
		lines.push(dc('title', title, ` id="title-${index + 1}"${mark}`));
		lines.push(meta('title-type', index === 0 ? 'main' : 'extended', ` refines="#title-${index + 1}"`));
	});
	const subtitle = metadata.subtitle?.[language];
	if (subtitle) {
		lines.push(
			dc('title', subtitle, ' id="subtitle"'),
			meta('title-type', 'subtitle', ' refines="#subtitle"')
		);
	}
	for (const each of metadata.languages) lines.push(dc('language', each));
	metadata.contributors.forEach(({ name, role }, index) => {
		const id = `maker-${index + 1}`;
		lines.push(dc(ROLES[role] ?? 'contributor', name, ` id="${id}"`));
		lines.push(meta('role', role, ` refines="#${id}" scheme="marc:relators"`));
	});
	lines.push(dc('publisher', metadata.publisher), dc('date', String(metadata.year)));
	lines.push(dc('description', metadata.description[language] ?? metadata.description.vi ?? ''));
	for (const topic of metadata.topics) lines.push(dc('subject', topic));
	// Page breaks copy no printed book: the pages are this book's own.
	if (book.documents.some((document) => document.pages.length)) {
		lines.push(dc('source', identifierOf(slug), ' id="pages"'));
		lines.push(meta('source-of', 'pagination', ' refines="#pages"'));
	}
	lines.push(dc('type', metadata.genre), dc('rights', metadata.rights));
	// A fixed moment, so that the same source gives the same bytes.
	lines.push(meta('dcterms:modified', `${metadata.year}-01-01T00:00:00Z`));
	if (metadata.series) {
		lines.push(meta('belongs-to-collection', metadata.series.name, ' id="series"'));
		lines.push(meta('collection-type', 'series', ' refines="#series"'));
		lines.push(meta('group-position', String(metadata.series.position), ' refines="#series"'));
	}
	return lines;
}

function access({ metadata, book, accessibility }: PackageInput): string[] {
	const { language } = book;
	return [
		...accessibility.modes.map((mode) => meta('schema:accessMode', mode)),
		...accessibility.sufficient.map((modes) => meta('schema:accessModeSufficient', modes)),
		...accessibility.features.map((feature) => meta('schema:accessibilityFeature', feature)),
		meta('schema:accessibilityHazard', 'none'),
		meta('schema:accessibilitySummary', metadata.accessibility[language] ?? metadata.accessibility.vi ?? ''),
		meta('dcterms:conformsTo', accessibility.conformsTo, ' id="conformance"'),
		meta('a11y:certifiedBy', metadata.publisher, ' refines="#conformance"')
	];
}

function rendition(metadata: BookYaml): string[] {
	if (metadata.form !== 'fixed') return [meta('rendition:layout', 'reflowable')];
	return [
		meta('rendition:layout', 'pre-paginated'),
		meta('rendition:orientation', 'auto'),
		meta('rendition:spread', 'none')
	];
}

/** SMIL clock value in seconds. */
export const clock = (seconds: number): string => `${Math.round(seconds * 1000) / 1000}s`;

function overlayTimes(book: Assembled): string[] {
	const read = book.documents.filter((document) => document.overlay);
	if (!read.length) return [];
	const total = read.reduce((sum, document) => sum + (document.overlay?.seconds ?? 0), 0);
	return [
		...read.map((document) =>
			meta('media:duration', clock(document.overlay?.seconds ?? 0), ` refines="#overlay-${document.id}"`)
		),
		meta('media:duration', clock(total)),
		meta('media:active-class', 'now-reading'),
		meta('media:narrator', 'eSpeak NG')
	];
}

function manifest(book: Assembled): string[] {
	const item = (id: string, href: string, extra = '') =>
		`<item id="${id}" href="${escapeAttribute(href)}" media-type="${mediaTypeOf(href)}"${extra}/>`;
	const lines = [item('nav', 'nav.xhtml', ' properties="nav"')];
	for (const { id, path, overlay } of book.documents) {
		lines.push(item(`doc-${id}`, path, overlay ? ` media-overlay="overlay-${id}"` : ''));
		if (overlay) lines.push(item(`overlay-${id}`, overlay.path));
	}
	for (const path of [...book.files.keys()].sort()) {
		const id = `file-${path.replaceAll(/[^A-Za-z0-9]+/gu, '-')}`;
		lines.push(item(id, path, path === 'pictures/cover.jpg' ? ' properties="cover-image"' : ''));
	}
	return lines;
}

function spine(book: Assembled): string[] {
	return book.documents.map(({ id, linear, spread }) => {
		const properties = spread ? ` properties="rendition:page-spread-${spread}"` : '';
		return `<itemref idref="doc-${id}"${linear ? '' : ' linear="no"'}${properties}/>`;
	});
}
