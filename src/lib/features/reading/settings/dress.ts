import { isDark, type ReadingSettings } from '#lib/reader/settings.ts';
import { THEME_OF_PAGE } from '../settings-memory.ts';

/** The page around the book wears the colours of the page; the bars beside one's own paper are light or dark as it is. */
export function dress({ dataset, style }: HTMLElement, settings: ReadingSettings): void {
	const { page, own, quiet } = settings;
	if (page !== 'own') dataset.theme = THEME_OF_PAGE[page];
	else dataset.theme = isDark(settings) ? 'night' : 'day';
	for (const part of ['paper', 'ink'] as const) {
		put(style, `--page-own-${part}`, own?.[part]);
		put(style, `--own-${part}`, page === 'own' ? own?.[part] : undefined);
	}
	if (quiet) dataset.quiet = 'true';
	else delete dataset.quiet;
}

function put(style: CSSStyleDeclaration, name: string, value: string | undefined): void {
	if (value === undefined) style.removeProperty(name);
	else style.setProperty(name, value);
}
