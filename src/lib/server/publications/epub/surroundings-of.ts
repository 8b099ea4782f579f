import type { Findings } from '../findings.ts';
import type { Surroundings } from '../sanitise/surroundings.ts';
import type { PublicationFiles } from './files.ts';

/** The view one file has of its publication while it is cleaned. */
export function surroundingsOf(
	path: string,
	files: PublicationFiles,
	findings: Findings,
	page: { readonly title: string; readonly fixed: boolean } = { title: '', fixed: false }
): Surroundings {
	return {
		path,
		...page,
		locate: (wanted) => files.locate(wanted),
		placeOf: (wanted) => files.wrappers.get(wanted) ?? wanted,
		variants: (wanted) => files.variants.get(wanted) ?? null,
		removed: (code, count) => findings.removed(code, path, count),
		warned: (code, count) => findings.warnEach(code, path, count)
	};
}
