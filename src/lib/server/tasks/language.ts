import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

/** The desk's sentences in the language of the terminal: Vietnamese where it is set to it, else English as the tasks' own words. */
export function speakLanguageOfTerminal(
	env: Readonly<Record<string, string | undefined>> = process.env
): void {
	const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	overwriteGetLocale(() => (language.startsWith('vi') ? 'vi' : 'en'));
}
