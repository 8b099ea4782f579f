import { resourceUrl } from '#lib/api/publication-files.ts';
import { resolveHref, splitHref } from '#lib/reader/publication.ts';
import { hrefOf } from '#lib/publication/link.ts';
import { totalProgression } from '#lib/reader/progress.ts';
import type { ReadingOrderItem } from '#lib/server/publications/manifest.ts';
import { textPagePath } from '#lib/server/publications/pdf/text-page-path.ts';
import { escapeText, semanticHtml, type LinkRewriter } from './semantic-html.server.ts';
import { textContents } from './text-contents.server.ts';
import type { TextView } from './text-view.ts';
import type { ReadablePublication } from './reading-store.ts';

interface Parts {
	readonly title: ReadablePublication;
	readonly item: ReadingOrderItem;
	readonly n: number;
	/** The stored XHTML or SVG of the section, of a PDF the page made from its structure; null when there is none. */
	readonly source: string | null;
	readonly text: string;
	/** The part of long contents that was asked for (`text-contents.server.ts`). */
	readonly contentsAt: readonly number[] | null;
}

export function makeTextView({ title, item, n, source, text, contentsAt }: Parts): TextView {
	const { manifest } = title;
	// Pictures of a page of a PDF lie beside its document.
	const path = manifest.form === 'pdf' ? textPagePath(item.path) : item.path;
	const links = linksOf(title, path, n);
	const body = source === null ? null : semanticHtml(source, links);
	return {
		slug: title.slug,
		title: title.title,
		n,
		total: manifest.readingOrder.length,
		sectionTitle: item.title,
		needsHeading: body === null || !body.hasHeading,
		lang: body?.lang ?? manifest.languages[0] ?? '',
		direction: manifest.direction,
		html: body?.html ?? paragraphs(text, item.title, manifest.form),
		form: manifest.form,
		untagged: manifest.form === 'pdf' && !manifest.tagged && !item.scan,
		scan: item.scan ? (item.recognised ? 'recognised' : 'unread') : null,
		toc: textContents(title, n, contentsAt),
		place: placeOf(title, n - 1)
	};
}

function placeOf(
	{ manifest, versionId, coverRatio, rated }: ReadablePublication,
	at: number
): TextView['place'] {
	const { readingOrder } = manifest;
	const item = readingOrder[at];
	if (!item?.linear) return null;
	const sum = (items: typeof readingOrder) => items.reduce((all, { positions }) => all + positions, 0);
	return {
		href: hrefOf(item.path),
		type: item.mediaType,
		...{ versionId, coverRatio, band: rated.band },
		from: totalProgression(readingOrder, at, 0),
		to: totalProgression(readingOrder, at, 1),
		positions: { before: sum(readingOrder.slice(0, at)), here: item.positions, total: sum(readingOrder) }
	};
}

/** Address of the text view of a container path; null when the path is not in the reading order. */
function textHref(title: ReadablePublication, href: string, from: number): string | null {
	const { path, fragment } = splitHref(href);
	const index = title.manifest.readingOrder.findIndex((item) => item.path === path);
	if (index < 0) return null;
	const hash = fragment ? '#' + encodeURIComponent(fragment) : '';
	return index + 1 === from && hash ? hash : `/books/${title.slug}/text/${index + 1}${hash}`;
}

function linksOf(title: ReadablePublication, path: string, n: number): LinkRewriter {
	return {
		link(href) {
			const target = resolveHref(path, href);
			return target === null ? null : textHref(title, target, n);
		},
		resource(href) {
			const target = resolveHref(path, href);
			return target === null ? null : resourceUrl(title.versionId, splitHref(target).path);
		}
	};
}

/**
 * Plain text as paragraphs: blank lines part them, single line ends stay; of a PDF every line is a paragraph, as far as
 * the distances on its pages tell. The title stands above already.
 */
function paragraphs(text: string, title: string, form: TextView['form']): string {
	const parts = text
		.split(form === 'pdf' ? /\n/ : /\n\s*\n/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	if (parts[0] === title) parts.shift();
	return parts.map((part) => `<p>${escapeText(part).replaceAll('\n', '<br>')}</p>`).join('\n');
}
