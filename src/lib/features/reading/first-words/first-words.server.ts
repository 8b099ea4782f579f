import { resourceUrl } from '#lib/api/publication-files.ts';
import { hrefOf } from '#lib/publication/link.ts';
import { pageStyle, STYLES_OF_SETTINGS } from '#lib/reader/epub/page-style.ts';
import type { PageLook } from '#lib/reader/page-look.ts';
import { resolveHref, splitHref } from '#lib/reader/publication.ts';
import { DEFAULT_SETTINGS } from '#lib/reader/settings.ts';
import type { ReadingOrderItem } from '#lib/server/publications/manifest.ts';
import type { ReadablePublication } from '../reading-store.ts';
import { COLOURED, escapeAttribute, firstMarkup } from './first-markup.server.ts';
import { firstDeclarations, firstStyles, onlyAbout } from './first-styles.server.ts';
import { STAND_IN, type FirstWords } from './first-words.ts';
import { headOf } from './section-head.server.ts';

interface Parts {
	readonly title: ReadablePublication;
	readonly item: ReadingOrderItem;
	/** The text of a file of the publication; null: there is none. */
	readonly file: (path: string) => Promise<string | null>;
}

/** Fewer are no page. */
const LEAST_LETTERS = 40;

/**
 * The first words of a section; null where nobody can tell before the engine has come where they will stand: no words stand for better
 * than words that jump.
 */
export async function makeFirstWords({ title, item, file }: Parts): Promise<FirstWords | null> {
	const { manifest, versionId } = title;
	if (manifest.form !== 'reflowable' || manifest.direction === 'rtl' || item.layout !== 'reflowable')
		return null;
	if (manifest.readingOrder.some(({ layout }) => layout === 'fixed')) return null;
	const head = headOf((await file(item.path)) ?? '');
	const markup =
		head &&
		firstMarkup(head.xhtml, {
			resource(href) {
				const target = resolveHref(item.path, href);
				return target === null ? null : resourceUrl(versionId, splitHref(target).path);
			},
			style: firstDeclarations
		});
	if (!head || !markup) return null;
	const isPicture = markup.letters === 0 && markup.pictures === 1 && markup.whole && head.whole;
	if (markup.letters < LEAST_LETTERS && !isPicture) return null;
	let sheets = '';
	let ownColours = !markup.names.has(COLOURED);
	for (const sheet of markup.sheets) {
		const path = 'href' in sheet ? resolveHref(item.path, sheet.href) : null;
		const css = 'css' in sheet ? sheet.css : path === null ? '' : ((await file(splitHref(path).path)) ?? '');
		const styles = firstStyles(css, markup.names);
		if (!styles) return null;
		sheets += styles.css;
		ownColours &&= styles.readable;
	}
	const lang = markup.lang ? ` lang="${escapeAttribute(markup.lang)}"` : '';
	const styles = sheets + onlyAbout(OURS, markup.names) + PAGE;
	const asked = Object.entries(STYLES_OF_SETTINGS).map(([setting, css]) => {
		const about = onlyAbout(css, markup.names);
		return about && `<style media="not all" data-for="${setting}">${about}</style>`;
	});
	return {
		document: `${lang}><head><meta charset="utf-8"><style>${styles}</style>${asked.join('')}</head><body${markup.body}>${markup.html}</body></html>`,
		whole: markup.whole && head.whole,
		ownColours,
		href: hrefOf(item.path)
	};
}

/** Nothing is marked yet. */
const NO_MARK = { ground: 'transparent', stroke: 'none' };
/** Colours are given to the root by the script that shows the page. */
const LOOK: PageLook = {
	...{ paper: 'var(--paper)', ink: 'var(--ink)', line: 'var(--line)', link: 'var(--link)' },
	...{ mark: 'var(--paper)', onMark: 'var(--ink)', markEdge: 'var(--ink)' },
	marks: { sun: NO_MARK, leaf: NO_MARK, sky: NO_MARK, coral: NO_MARK },
	faces: { 'be-vietnam': STAND_IN, andika: '', lexend: '', opendyslexic: '', serif: '' },
	facesHref: ''
};
const OURS = pageStyle(DEFAULT_SETTINGS, LOOK, false);

/** A page as epub.js cuts it or scrolls it, with the measures that the script gives. */
const PAGE = `html{overflow:hidden!important}
img{box-sizing:border-box;max-width:var(--picture-width)!important;max-height:var(--picture-height)!important;object-fit:contain;break-inside:avoid}
[data-link]{color:var(--link)!important;text-decoration:underline}
body{box-sizing:border-box!important;width:var(--page-width)!important;margin:0!important;padding:0 var(--page-side)!important}
:root:not([data-scrolled]) body{display:inline-block!important;height:var(--page-height)!important;
max-width:inherit!important;padding:20px var(--page-side)!important;overflow-y:hidden!important;
column-fill:auto!important;column-gap:var(--page-gap)!important;column-width:var(--page-column)!important}`.replaceAll(
	'\n',
	''
);
