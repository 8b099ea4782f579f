import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';

/** A description may hold HTML; the catalogue wants words. */
export function plainText(markup: string): string {
	if (!/[<&]/.test(markup)) return markup.normalize('NFC');
	const collect = (nodes: readonly Html.ChildNode[]): string =>
		nodes
			.map((node) => {
				if ('value' in node) return node.value;
				if (!('tagName' in node) || node.tagName === 'script' || node.tagName === 'style') return '';
				return collect(node.childNodes) + (/^(?:p|div|br|li|h\d)$/.test(node.tagName) ? '\n' : '');
			})
			.join('');
	return collect(parseFragment(markup).childNodes)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/\s*\n\s*/g, '\n')
		.trim()
		.normalize('NFC');
}
