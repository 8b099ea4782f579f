import { basename } from 'node:path/posix';
import { element, XHTML, type XmlElement } from '../../xml/tree.ts';
import type { PagePicture } from './page-pictures.ts';

/**
 * A picture of a page. `description`: what it shows; without one nothing is said of it here, and whoever shows it says so. Of a
 * picture that was not stored (null) the description is all there is.
 */
export function pictureOf(
	stored: PagePicture | null,
	description = '',
	name: 'div' | 'span' = 'div'
): XmlElement {
	const spoken = description.replace(/\s+/g, ' ').trim().normalize('NFC');
	if (!stored) return element(XHTML, name, { role: 'img', ...(spoken && { 'aria-label': spoken }) });
	const { path, width, height } = stored;
	const size = { width: String(width), height: String(height) };
	return element(XHTML, 'img', { src: basename(path), ...size, ...(spoken && { alt: spoken }) });
}

export function figureOf(stored: PagePicture | null, description = ''): XmlElement {
	return element(XHTML, 'figure', {}, [pictureOf(stored, description)]);
}
