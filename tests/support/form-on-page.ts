import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The fields of a form of a page as a browser without script would send them, unchanged. Throws when there is no such form. */
export function formOnPage(html: string, id: string): URLSearchParams {
	const form = elements(parse(html)).find((element) => of(element, 'id') === id);
	if (!form) throw new Error(`no form ${id}`);
	const fields = new URLSearchParams();
	for (const element of elements(form)) {
		const name = of(element, 'name');
		if (name === null || of(element, 'disabled') !== null) continue;
		if (element.tagName === 'textarea') fields.append(name, textOf(element));
		else if (element.tagName === 'select') fields.append(name, chosen(element));
		else if (element.tagName === 'input') {
			const box = ['checkbox', 'radio'].includes(of(element, 'type') ?? '');
			if (!box || of(element, 'checked') !== null)
				fields.append(name, of(element, 'value') ?? (box ? 'on' : ''));
		}
	}
	return fields;
}

function* walk(node: Node): Generator<Element> {
	if ('tagName' in node) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}
const elements = (node: Node) => [...walk(node)];

function of(element: Element, attribute: string): string | null {
	return element.attrs.find(({ name }) => name === attribute)?.value ?? null;
}

function textOf(element: Element): string {
	return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function chosen(select: Element): string {
	const options = elements(select).filter(({ tagName }) => tagName === 'option');
	const option = options.find((candidate) => of(candidate, 'selected') !== null) ?? options[0];
	return option ? (of(option, 'value') ?? textOf(option)) : '';
}
