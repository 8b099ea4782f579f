import type { Manifest } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { sanitiseSmil } from '../sanitise/smil.ts';
import { attribute, descendants, firstDescendant, type XmlElement } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import { readClock } from './clock-value.ts';
import type { PublicationFiles } from './files.ts';
import type { Metas } from './metas.ts';
import { readXml, type Opening } from './read-xml.ts';
import { surroundingsOf } from './surroundings-of.ts';

/** Seconds of sound by container path of the overlay. */
export async function storeOverlays(
	files: PublicationFiles,
	shelf: ResourceCollector,
	opening: Opening
): Promise<Map<string, number>> {
	const seconds = new Map<string, number>();
	for (const { kind, path } of files.all) {
		if (kind !== 'overlay') continue;
		const root = await readXml(path, opening);
		const clean = root && sanitiseSmil(root, surroundingsOf(path, files, opening.checkMessages));
		if (clean && !hasSound(clean) && root && hasSound(root)) {
			// The warning about each sentence says it. An overlay that would stay silent is none.
			files.drop(path);
		} else if (clean) {
			await shelf.put(path, 'application/smil+xml', serialise(clean));
			seconds.set(path, soundIn(clean));
		} else {
			opening.checkMessages.warn('overlay-broken', path);
			files.drop(path);
		}
	}
	return seconds;
}

function hasSound(smil: XmlElement): boolean {
	return firstDescendant(smil, 'audio') !== null;
}

function soundIn(smil: XmlElement): number {
	let sum = 0;
	for (const node of descendants(smil)) {
		if (node.name !== 'audio') continue;
		const [begin, end] = ['clipBegin', 'clipEnd'].map((name) => readClock(attribute(node, name) ?? ''));
		if (end !== null && end !== undefined) sum += Math.max(0, end - (begin ?? 0));
	}
	return sum;
}

export function mediaOverlayOf(
	metas: Metas,
	overlays: ReadonlyMap<string, number>
): Manifest['mediaOverlay'] {
	if (overlays.size === 0) return null;
	const activeClass = metas.first('media:active-class')?.replace(/^\./, '') ?? null;
	const stated = readClock(metas.first('media:duration') ?? '');
	const counted = [...overlays.values()].reduce((sum, one) => sum + one, 0);
	const seconds = stated ?? (counted > 0 ? counted : null);
	return {
		activeClass: activeClass !== null && /^[\p{L}_-][\p{L}\p{N}_-]*$/u.test(activeClass) ? activeClass : null,
		seconds: seconds === null ? null : Math.round(seconds * 1000) / 1000
	};
}
