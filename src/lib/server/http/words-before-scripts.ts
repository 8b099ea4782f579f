import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import headingFont from '@fontsource/baloo-2/files/baloo-2-latin-700-normal.woff2?url';
import textFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';

const READER = '/(reader)/read/[slug]';
/** A style sheet as Kit names it in a page; one that is in the page already is `disabled`. */
const SHEET = /<link href="([^"]+\.css)" rel="stylesheet">/g;
const BOOT = /<script>\s*\{\s*__sveltekit_/;

/** A script that Kit names in the head of an answer, to be fetched ahead. */
const SCRIPT_AHEAD = /rel="modulepreload"/g;

/** Faces that every page needs: sooner than its styles name them, after these on a slow line. */
const FACES = [textFont, headingFont].map(
	(href) => `<${href}>; rel="preload"; as="font"; type="font/woff2"; crossorigin; fetchpriority="low"; nopush`
);

/** Every page can be read and used before its scripts and letters have come: on a slow line these leave the room to styles and pictures. */
function stylesFirst(answer: Response): Response {
	const links = answer.headers.get('link');
	if (links) {
		const scriptsLast = links.replace(SCRIPT_AHEAD, '$&; fetchpriority="low"');
		answer.headers.set('link', [scriptsLast, ...FACES].join(', '));
	}
	return answer;
}

/**
 * The words of a book come with its page (docs/decisions/0038). On a slow line they would wait for style sheets, and these for
 * their share of a line that forty scripts use: so the styles stand in the page, and the scripts are named at its end, to be
 * fetched after all else. Who comes from another page of the library has most of the styles already: they stay files.
 */
export const wordsBeforeScripts: Handle = async ({ event, resolve }) => {
	if (dev) return resolve(event);
	if (event.route.id !== READER) return stylesFirst(await resolve(event));
	const scripts: string[] = [];
	const hasStyles = event.request.headers.get('sec-fetch-site') === 'same-origin';
	let page = '';
	return resolve(event, {
		preload({ type, path }) {
			if (type === 'js') scripts.push(path);
			return type === 'css' && hasStyles;
		},
		async transformPageChunk({ html, done }) {
			page += html;
			if (!done) return '';
			return scriptsLast(hasStyles ? page : await withStyles(page), scripts);
		}
	});
};

function scriptsLast(page: string, scripts: readonly string[]): string {
	const links = scripts.map((path) => `<link rel="modulepreload" fetchpriority="low" href="${path}">`);
	return page.replace(BOOT, (boot) => links.join('') + boot);
}

/** Beside each sheet stays its link, as Kit does it: Vite finds it there and does not fetch it. */
async function withStyles(page: string): Promise<string> {
	const texts = new Map<string, string>();
	for (const [, path = ''] of page.matchAll(SHEET)) {
		const css = await sheetOf(basename(path));
		if (css !== null) texts.set(path, css);
	}
	return page.replace(SHEET, (link, path: string) => {
		const css = texts.get(path);
		return css === undefined
			? link
			: `<link href="${path}" rel="stylesheet" disabled media="(max-width: 0)"><style>${css}</style>`;
	});
}

const sheets = new Map<string, Promise<string | null>>();

/** A style sheet of the client build, to be read from anywhere; null: there is none of this name. */
function sheetOf(name: string): Promise<string | null> {
	const read = async () => {
		const file = join(process.env.BUILD_DIR ?? 'build', 'client/_app/immutable/assets', name);
		const css = await readFile(file, 'utf8').catch(() => null);
		return css === null || css.includes('</style')
			? null
			: css.replaceAll(/url\((["']?)\.\//g, 'url($1/_app/immutable/assets/');
	};
	const sheet = sheets.get(name) ?? read();
	sheets.set(name, sheet);
	return sheet;
}
