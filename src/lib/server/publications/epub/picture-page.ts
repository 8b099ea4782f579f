import { writeReference } from '../container-path.ts';
import type { ImageVariants } from '../image-variants.ts';
import { descendants, element, setAttribute, SVG, text, XHTML, XML, type XmlElement } from '../xml/tree.ts';
import { label } from '../xml/tree.ts';

const STYLE =
	'html,body{margin:0;padding:0}img,svg{display:block;max-width:100%;max-height:100vh;height:auto;margin:0 auto}';

/** A page around a picture of the spine: readers need a document with a name. `drawing`: a cleaned SVG, shown in place. */
export function picturePage(
	path: string,
	picture: {
		readonly path: string;
		readonly size: ImageVariants | null;
		readonly drawing: XmlElement | null;
	},
	title: string,
	language: string | null,
	fixed: boolean
): XmlElement {
	const { size, drawing } = picture;
	const image = element(XHTML, 'img', { src: writeReference(path, picture.path), alt: title });
	if (size) {
		setAttribute(image, 'width', String(size.width));
		setAttribute(image, 'height', String(size.height));
	}
	const head = [element(XHTML, 'title', {}, [text(title)])];
	if (fixed && size)
		head.push(
			element(XHTML, 'meta', { name: 'viewport', content: `width=${size.width}, height=${size.height}` })
		);
	head.push(element(XHTML, 'style', {}, [text(STYLE)]));
	const html = element(XHTML, 'html', {}, [
		element(XHTML, 'head', {}, head),
		element(XHTML, 'body', {}, [drawing ? named(drawing, title) : image])
	]);
	if (language !== null) {
		setAttribute(html, 'lang', language);
		setAttribute(html, 'lang', language, XML);
	}
	return html;
}

/** A drawing with words in it is read word by word; one without is a picture with a name. */
function named(drawing: XmlElement, title: string): XmlElement {
	const hasWords = [...descendants(drawing)].some((node) => node.name === 'text' && label(node) !== '');
	const copy: XmlElement = { ...drawing, namespace: SVG, attributes: [...drawing.attributes] };
	if (!hasWords) {
		setAttribute(copy, 'role', 'img');
		setAttribute(copy, 'aria-label', title);
	}
	return copy;
}
