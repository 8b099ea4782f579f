import { resourceUrl, splitHref, type ReaderPublication } from '../publication.ts';
import { within } from '../within.ts';
import type { ResourceRequests } from './resource-requests.ts';

/** While a section is read the next one comes, unless the device asks to save data. */
export function fetchNextSection(
	publication: ReaderPublication,
	section: number,
	requests: Pick<ResourceRequests, 'fetchAhead'>
): void {
	const next = publication.sections[section + 1];
	if (next && !savesData()) requests.fetchAhead(resourceUrl(publication.versionId, next.path));
}

/**
 * The engine clears the screen for another section: that section must be there first. `place`: its index, or a
 * container path with or without fragment. Throws `unreachable`.
 */
export async function reachSection(
	publication: ReaderPublication,
	place: number | string,
	requests: Pick<ResourceRequests, 'ensure'>
): Promise<void> {
	const path = typeof place === 'string' ? splitHref(place).path : publication.sections[place]?.path;
	if (path !== undefined) await within(requests.ensure(resourceUrl(publication.versionId, path)));
}

function savesData(): boolean {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	return connection?.saveData ?? false;
}
