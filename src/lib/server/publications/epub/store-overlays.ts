import { wholeOf } from '#lib/publication/section-parts.ts';
import type { Manifest } from '../manifest.ts';
import type { ResourceCollector } from '../resource-collector.ts';
import { sanitiseSmil } from '../sanitise/smil.ts';
import { readReference } from '../container-path.ts';
import { attribute, descendants, firstDescendant, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { serialise } from '../xml/serialise.ts';
import { readClock } from './clock-value.ts';
import type { PublicationFiles } from './files.ts';
import type { Metas } from './metas.ts';
import { readXml, type Opening } from './read-xml.ts';
import type { SectionCuts } from './section-cuts.ts';
import { surroundingsOf } from './surroundings-of.ts';

export interface StoredOverlays {
	/** Seconds of sound by container path. */
	readonly seconds: ReadonlyMap<string, number>;
	/** Of a part of a long section: the overlay of its own, by container path of the part. */
	readonly ofParts: ReadonlyMap<string, string>;
}

export async function storeOverlays(
	files: PublicationFiles,
	shelf: ResourceCollector,
	opening: Opening,
	cuts: SectionCuts
): Promise<StoredOverlays> {
	const seconds = new Map<string, number>();
	const ofParts = new Map<string, string>();
	for (const { kind, path } of files.all) {
		if (kind !== 'overlay') continue;
		const root = await readXml(path, opening);
		const clean = root && sanitiseSmil(root, surroundingsOf(path, files, opening.checkMessages));
		if (clean && !hasSound(clean) && root && hasSound(root)) {
			// The warning about each sentence says it. An overlay that would stay silent is none.
			files.drop(path);
		} else if (clean) {
			cuts.lead(clean, path);
			await shelf.put(path, 'application/smil+xml', serialise(clean));
			seconds.set(path, soundIn(clean));
			for (const part of cuts.any ? partsIn(clean, path) : []) {
				const own = `${path}.${ofParts.size + 1}.smil`;
				await shelf.put(own, 'application/smil+xml', serialise(onlyOf(clean, part, path)));
				ofParts.set(part, own);
			}
		} else {
			opening.checkMessages.warn('overlay-broken', path);
			files.drop(path);
		}
	}
	return { seconds, ofParts };
}

/** The page that a phrase is read from; null: what is no phrase. */
function pageOf(par: XmlNode, path: string): string | null {
	const words = par.kind === 'element' && par.name === 'par' ? firstDescendant(par, 'text') : null;
	const reference = words && readReference(attribute(words, 'src') ?? '', path);
	return reference?.kind === 'local' ? reference.path : null;
}

/** The parts of long sections that an overlay reads. */
function partsIn(smil: XmlElement, path: string): ReadonlySet<string> {
	const pages = [...descendants(smil)].flatMap((node) => pageOf(node, path) ?? []);
	return new Set(pages.filter((page) => wholeOf(page) !== page));
}

/** The phrases of one page. */
function onlyOf(node: XmlElement, page: string, path: string): XmlElement {
	const children = node.children.flatMap((child): XmlNode[] => {
		if (child.kind === 'text') return [child];
		if (child.name === 'par') return pageOf(child, path) === page ? [child] : [];
		if (child.name !== 'seq' && child.name !== 'body') return [child];
		const kept = onlyOf(child, page, path);
		return kept.children.length > 0 || child.name === 'body' ? [kept] : [];
	});
	return { ...node, children };
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
