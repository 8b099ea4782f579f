import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { SessionEnvironment } from '#lib/reader/session.ts';
import type { Ahead } from './fetch-ahead.ts';
import { makeNavigator } from './make-navigator.ts';

/** The browser, as a reading session needs it. */
export function sessionEnvironment(publication: ReaderPublication, ahead: Ahead): SessionEnvironment {
	return {
		after(ms, call) {
			const timer = setTimeout(call, ms);
			return () => clearTimeout(timer);
		},
		online: () => navigator.onLine,
		makeNavigator: (needed) => makeNavigator({ ...needed, publication, ahead }),
		async readNote(link, signal) {
			const { readNote } = await import('./read-note.ts');
			return readNote(publication, link, signal);
		},
		sections: publication.sections,
		async makePlayer(page, choice, text = publication) {
			const [{ ClipPlayer }, { voicesOf }] = await Promise.all([
				import('#lib/reader/tools/clip-player.ts'),
				import('#lib/reader/tools/voices.ts')
			]);
			return new ClipPlayer(text, page, voicesOf(text), choice);
		}
	};
}
