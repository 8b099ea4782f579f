import config from '@readium/css/css/ReadiumCSS-config.css?raw';
import bodyHyphens from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-bodyHyphens_pref.css?raw';
import customColors from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-customColors_pref.css?raw';
import fontFamily from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-fontFamily_pref.css?raw';
import fontSize from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-fontSize_pref.css?raw';
import imageFilters from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-imageFilters_pref.css?raw';
import letterSpacing from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-letterSpacing_pref.css?raw';
import lineHeight from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-lineHeight_pref.css?raw';
import paraSpacing from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-paraSpacing_pref.css?raw';
import textAlign from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-textAlign_pref.css?raw';
import wordSpacing from '@readium/css/css/src/modules/user-settings-submodules/ReadiumCSS-wordSpacing_pref.css?raw';
import type { PageLook } from '../page-look.ts';
import type { ReadingSettings } from '../settings.ts';

/**
 * Words of a drawing are given the ink of the page, and lose the shape they stand on: white on a dark box becomes dark on
 * dark. Drawings keep their own colours here, on a light ground.
 */
const WORDS_OF_DRAWINGS = /:root\[style\*="--USER__textColor"\] svg text \{[^}]*\}/;

/** Readium CSS keeps its flags as custom selectors, which no browser knows. */
function withFlags(css: string): string {
	let plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
	for (const [, name = '', selector = ''] of config.matchAll(/@custom-selector (:--[\w-]+) ([^;]+);/g))
		plain = plain.replaceAll(new RegExp(`${name}(?![\\w-])`, 'g'), selector);
	return plain
		.replace(WORDS_OF_DRAWINGS, '')
		.replaceAll(/\s*\n\s*/g, '\n')
		.trim();
}

/**
 * The user settings of Readium CSS: what a reader chose, over what the book brings. Its rules match the names of custom
 * properties in the `style` attribute of the root element. Its pages are not used, epub.js cuts them.
 */
export const READIUM_CSS = withFlags(
	[
		customColors,
		bodyHyphens,
		fontFamily,
		fontSize,
		lineHeight,
		wordSpacing,
		letterSpacing,
		paraSpacing,
		textAlign,
		imageFilters
	].join('\n')
);

/**
 * Letters grow by the size of the root. Readium's other way, `zoom` on the body, would scale the columns that epub.js
 * cuts the body into, and is unknown to older tablets.
 */
const FLAGS = 'readium-deprecatedFontSize-on';
const OURS = '--reader-flags';

const NAMES = [
	OURS,
	'--USER__fontSize',
	'--USER__lineHeight',
	'--USER__bodyHyphens',
	'--USER__fontFamily',
	'--USER__letterSpacing',
	'--USER__wordSpacing',
	'--USER__paraSpacing',
	'--USER__textAlign',
	'--USER__backgroundColor',
	'--USER__textColor',
	'--USER__linkColor',
	'--USER__visitedColor',
	'--USER__darkenImages'
] as const;
type Name = (typeof NAMES)[number];
export type UserProperties = Partial<Record<Name, string>>;

/** `ownColours`: the book keeps its own colours over the paper. */
export function userProperties(
	settings: ReadingSettings,
	look: PageLook,
	{ ownColours }: { ownColours: boolean }
): UserProperties {
	const properties: UserProperties = {
		[OURS]: FLAGS,
		'--USER__fontSize': `${(16 * settings.fontSize) / 100}px`,
		'--USER__lineHeight': String(settings.lineHeight),
		// Vietnamese has no hyphenation, and a child learning to read needs whole words.
		'--USER__bodyHyphens': 'manual'
	};
	if (settings.face !== 'book') properties['--USER__fontFamily'] = look.faces[settings.face];
	if (settings.letterSpacing > 0) properties['--USER__letterSpacing'] = `${settings.letterSpacing}em`;
	if (settings.wordSpacing > 0) properties['--USER__wordSpacing'] = `${settings.wordSpacing}em`;
	if (settings.paragraphSpacing !== null)
		properties['--USER__paraSpacing'] = `${settings.paragraphSpacing}em`;
	if (settings.align !== 'book') properties['--USER__textAlign'] = settings.align;
	if (!ownColours) {
		properties['--USER__backgroundColor'] = look.paper;
		properties['--USER__textColor'] = look.ink;
		properties['--USER__linkColor'] = look.link;
		properties['--USER__visitedColor'] = look.link;
	}
	if (settings.page === 'night') properties['--USER__darkenImages'] = '.86';
	return properties;
}

/** Puts the settings on the root element; those not chosen are taken away. */
export function setUserProperties(root: HTMLElement, properties: UserProperties): void {
	for (const name of NAMES) {
		const value = properties[name];
		if (value === undefined) root.style.removeProperty(name);
		else root.style.setProperty(name, value);
	}
}
