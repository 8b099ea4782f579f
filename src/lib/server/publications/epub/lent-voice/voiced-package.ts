import { writeReference } from '../../container-path.ts';
import {
	attribute,
	childElements,
	element,
	firstChild,
	label,
	OPF,
	setAttribute,
	text,
	type XmlElement
} from '../../xml/tree.ts';

/** A page that is read, and what was made for it. */
export interface VoicedPage {
	/** Manifest id. */
	readonly id: string;
	/** Container paths. */
	readonly overlay: string;
	readonly sound: string;
	readonly seconds: number;
}

export const ACTIVE_CLASS = 'giong-dang-doc';

/** Whatever theme it lies on, the words stand on their own ground. */
export const STYLE = `.${ACTIVE_CLASS} {\n\tbackground-color: #ffe08a;\n\tcolor: #1d1b16;\n}\n`;

interface Voiced {
	/** Container path of the package document. */
	readonly path: string;
	readonly pages: readonly VoicedPage[];
	readonly style: string;
	readonly narrator: string | null;
	/** Epoch ms. */
	readonly now: number;
}

/** Clock value of SMIL. */
export const clock = (seconds: number): string => `${Math.round(seconds * 1000) / 1000}s`;

/** Writes what a voice brings into a package document, in place. */
export function voicePackage(root: XmlElement, { path, pages, style, narrator, now }: Voiced): void {
	const metadata = firstChild(root, 'metadata');
	const manifest = firstChild(root, 'manifest');
	if (!metadata || !manifest) throw new Error('a package without its parts');
	const items = childElements(manifest, 'item');
	const fresh = freshIds(items);
	const add = (href: string, mediaType: string) => {
		const id = fresh();
		const item = { id, href: writeReference(path, href), 'media-type': mediaType };
		manifest.children.push(element(OPF, 'item', item));
		return id;
	};
	const meta = (property: string, value: string, refines?: string) =>
		metadata.children.push(
			element(OPF, 'meta', { property, ...(refines && { refines: `#${refines}` }) }, [text(value)])
		);
	add(style, 'text/css');
	let total = 0;
	for (const { id, overlay, sound, seconds } of pages) {
		const own = add(overlay, 'application/smil+xml');
		add(sound, 'audio/mpeg');
		const item = items.find((one) => attribute(one, 'id')?.trim() === id);
		if (item) setAttribute(item, 'media-overlay', own);
		meta('media:duration', clock(seconds), own);
		total += seconds;
	}
	meta('media:duration', clock(total));
	meta('media:active-class', ACTIVE_CLASS);
	if (narrator !== null) meta('media:narrator', narrator);
	tellHearing(metadata, meta);
	const modified = childElements(metadata, 'meta').find(
		(one) => attribute(one, 'property') === 'dcterms:modified' && attribute(one, 'refines') === null
	);
	const moment = `${new Date(now).toISOString().slice(0, 19)}Z`;
	if (modified) modified.children = [text(moment)];
	else meta('dcterms:modified', moment);
}

/** The book can be heard from now on, where it is read. */
function tellHearing(metadata: XmlElement, meta: (property: string, value: string) => void): void {
	const told = new Set(
		childElements(metadata, 'meta').map((one) => `${attribute(one, 'property')} ${label(one)}`)
	);
	for (const [property, value] of [
		['schema:accessMode', 'auditory'],
		['schema:accessibilityFeature', 'synchronizedAudioText']
	] as const)
		if (!told.has(`${property} ${value}`)) meta(property, value);
}

function freshIds(items: readonly XmlElement[]): () => string {
	const taken = new Set(items.map((item) => attribute(item, 'id')));
	let n = 0;
	return () => {
		let id: string;
		do id = `giong-${++n}`;
		while (taken.has(id));
		return id;
	};
}
