import { Refusal } from './refusal.ts';

export type Document = Readonly<Record<string, unknown>> & { readonly id: string };

/** As much of the filter language as we write: `a = v`, `a IN [v, …]`, joined by AND. */
export function condition(filter: string, filterable: readonly string[]): (document: Document) => boolean {
	const parts = filter === '' ? [] : filter.split(/ AND (?=\w+ (?:=|IN) )/);
	const tests = parts.map((part) => {
		const match = /^(\w+) (?:= (.+)|IN \[(.*)\])$/s.exec(part);
		if (!match) throw new Refusal('invalid_search_filter', `Was expecting an operation in ${part}`);
		const [, attribute = '', one, many = ''] = match;
		if (!filterable.includes(attribute))
			throw new Refusal('invalid_search_filter', `Attribute \`${attribute}\` is not filterable.`);
		const wanted = valuesIn(one ?? many);
		return (document: Document) =>
			valuesOf(document, attribute).some((value) => wanted.includes(facetForm(value)));
	});
	return (document) => tests.every((test) => test(document));
}

/** Only a quote is unescaped. */
function valuesIn(list: string): string[] {
	return Array.from(list.matchAll(/"((?:\\.|[^"\\])*)"|[^\s,"]+/gs), ([bare, quoted]) =>
		facetForm(quoted === undefined ? bare : quoted.replaceAll('\\"', '"'))
	);
}

export function valuesOf(document: Document, attribute: string): string[] {
	const value = document[attribute];
	return (Array.isArray(value) ? value : [value]).map(String);
}

/** In this form strings are filtered and sorted by; marks stay. */
export function facetForm(value: string): string {
	return value.trim().normalize('NFKD').toLowerCase();
}
