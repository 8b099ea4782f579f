import type { LegacyLetters } from './evidence.ts';

/** What the styles of a book say about old fonts. */
export interface LegacyFonts {
	readonly letters: ReadonlySet<LegacyLetters>;
	/** Classes shown in a font of capitals. */
	readonly capitals: ReadonlySet<string>;
}

export const NO_LEGACY_FONTS: LegacyFonts = { letters: new Set(), capitals: new Set() };

const NAMED = /(?:font(?:-family)?\s*:|\bface\s*=)[^;{}<>]{0,300}/gi;
const TCVN3_FONT = /(?:^|["'\s:,=;])\.Vn[A-Z]/;
const VNI_FONT = /(?:^|["'\s:,=;])VNI[-\s]/i;
const CAPITALS = /(?:^|["'\s:,=;])\.Vn[A-Za-z]*H(?:["'\s,;]|$)/;

/** Whether a font family shows other letters than it is given. */
export function isLegacyFont(family: string): boolean {
	return TCVN3_FONT.test(family) || VNI_FONT.test(family);
}

/** Whether a declaration or `face` names a font of capitals, one of small letters, or none of these (null). */
export function capitalsOf(style: string): boolean | null {
	return CAPITALS.test(style) ? true : isLegacyFont(style) ? false : null;
}

/** Old fonts that a style sheet or a page names. */
export function legacyFontsIn(source: string): LegacyFonts {
	const letters = new Set<LegacyLetters>();
	for (const [declaration] of source.matchAll(NAMED)) {
		if (TCVN3_FONT.test(declaration)) letters.add('tcvn3');
		if (VNI_FONT.test(declaration)) letters.add('vni');
	}
	const capitals = new Set<string>();
	if (letters.has('tcvn3'))
		for (const rule of source.split('}')) {
			const [selectors = '', declarations = ''] = rule.split('{');
			if (!CAPITALS.test(declarations)) continue;
			for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)\s*(?:,|$)/g)) capitals.add(name);
		}
	return { letters, capitals };
}

export function together(all: readonly LegacyFonts[]): LegacyFonts {
	return {
		letters: new Set(all.flatMap(({ letters }) => [...letters])),
		capitals: new Set(all.flatMap(({ capitals }) => [...capitals]))
	};
}
