import { writeReference } from '../container-path.ts';
import type { CheckMessages } from '../check-messages.ts';
import type { Surroundings } from '../sanitise/surroundings.ts';
import type { PublicationFiles } from './files.ts';

/** The view one file has of its publication while it is cleaned. */
export function surroundingsOf(
	path: string,
	files: PublicationFiles,
	checkMessages: CheckMessages,
	page: { readonly title: string; readonly fixed: boolean } = { title: '', fixed: false },
	styles: Map<string, string> | null = null
): Surroundings {
	return {
		path,
		...page,
		putStyle(css) {
			if (styles === null) return null;
			const file = `${path}.${styles.size + 1}.css`;
			styles.set(file, css);
			return writeReference(path, file);
		},
		locate(wanted) {
			const found = files.locate(wanted);
			if (found && found.path !== wanted) checkMessages.warnEach('reference-mended', path);
			return found;
		},
		isElsewhere: (wanted) => files.isElsewhere(wanted),
		placeOf: (wanted) => files.wrappers.get(wanted) ?? wanted,
		variants: (wanted) => files.variants.get(wanted) ?? null,
		removed: (code, count) => checkMessages.removed(code, path, count),
		warned: (code, count) => checkMessages.warnEach(code, path, count)
	};
}
