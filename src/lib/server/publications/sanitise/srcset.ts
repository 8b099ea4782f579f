import { readReference, writeReference } from '../container-path.ts';
import { attribute, setAttribute, type XmlElement } from '../xml/tree.ts';
import { referTo, type Surroundings } from './surroundings.ts';

/** Every candidate that is a picture of this publication. */
export function sanitiseSrcset(value: string, around: Surroundings): string {
	const kept: string[] = [];
	for (const candidate of value.split(/,\s+|,$/)) {
		const [address = '', descriptor = '', ...more] = candidate.trim().split(/\s+/);
		if (!address || more.length > 0 || !/^(?:\d+w|\d+(?:\.\d+)?x)?$/.test(descriptor)) continue;
		const href = referTo(address, around, ['image', 'svg']);
		if (href !== null && !href.startsWith('data:')) kept.push(`${href} ${descriptor}`.trim());
	}
	return kept.join(', ');
}

/** Says how large a picture is, so that the reader can keep its place, and offers the smaller copies of a large one. */
export function addVariants(image: XmlElement, around: Surroundings): void {
	const source = attribute(image, 'src');
	if (source === null) return;
	const reference = readReference(source, around.path);
	if (reference.kind !== 'local') return;
	const variants = around.variants(reference.path);
	if (!variants) return;
	setAttribute(image, 'data-natural-size', `${variants.width} ${variants.height}`);
	if (attribute(image, 'srcset') !== null || variants.copies.length === 0) return;
	const candidates = variants.copies.map(
		({ path, width }) => `${writeReference(around.path, path)} ${width}w`
	);
	setAttribute(image, 'srcset', [...candidates, `${source} ${variants.width}w`].join(', '));
	// The natural width stays what it was: without this a picture would grow to the width of the screen.
	setAttribute(image, 'sizes', `(min-width: ${variants.width}px) ${variants.width}px, 100vw`);
}
