import { condition, facetForm, valuesOf, type Document } from './filter.ts';
import { answers, tokens } from './query.ts';
import { onlyKnown, Refusal } from './refusal.ts';
import { holdsAttribute, type Settings } from './settings.ts';

export interface Search {
	readonly q?: string;
	readonly filter?: string;
	readonly sort?: readonly string[];
	readonly facets?: readonly string[];
	readonly attributesToSearchOn?: readonly string[];
	readonly attributesToRetrieve?: readonly string[];
	readonly matchingStrategy?: string;
	readonly page?: number;
	readonly hitsPerPage?: number;
	readonly limit?: number;
}

export interface Index {
	settings: Settings;
	readonly documents: Map<string, Document>;
	/** Names of all attributes that a document ever had. */
	readonly names: Set<string>;
}

const PARAMETERS =
	'q,filter,sort,facets,attributesToSearchOn,attributesToRetrieve,matchingStrategy,page,hitsPerPage,limit'.split(
		','
	);

export function search({ settings, documents, names }: Index, sent: Search) {
	onlyKnown(sent, PARAMETERS);
	const passes = condition(sent.filter ?? '', settings.filterableAttributes);
	const on = sent.attributesToSearchOn ?? settings.searchableAttributes;
	for (const attribute of on) {
		const isKnown = attribute === '*' || !sent.attributesToSearchOn || names.has(attribute);
		if (!isKnown || !holdsAttribute(settings.searchableAttributes, attribute))
			throw new Refusal('invalid_search_attributes_to_search_on', `\`${attribute}\` is not searchable.`);
	}
	const found = [...documents.values()].filter(
		(document) => passes(document) && answers(sent.q ?? '', textsOf(document, on))
	);
	found.sort(order(settings, sent.sort ?? []));
	const facets = (sent.facets ?? []).map((facet) => {
		if (!settings.filterableAttributes.includes(facet))
			throw new Refusal('invalid_search_facets', `\`${facet}\` is not filterable.`);
		return [facet, tally(found, facet, settings.faceting.maxValuesPerFacet)] as const;
	});
	return {
		...page(found, sent, settings),
		query: sent.q ?? '',
		processingTimeMs: 0,
		...(facets.length > 0 ? { facetDistribution: Object.fromEntries(facets) } : {})
	};
}

function textsOf(document: Document, attributes: readonly string[]): string[][] {
	const names = attributes.includes('*') ? Object.keys(document) : attributes;
	return names.map((name) => tokens(document[name]));
}

/** Pages are counted to the end, anything else is an estimate; nothing lies behind `maxTotalHits`. */
function page(found: readonly Document[], sent: Search, settings: Settings) {
	const most = settings.pagination.maxTotalHits;
	const within = found.slice(0, most);
	const shown = (documents: readonly Document[]) =>
		documents.map((document) => visible(document, sent, settings));
	if (sent.page === undefined && sent.hitsPerPage === undefined) {
		const limit = sent.limit ?? 20;
		return { hits: shown(within.slice(0, limit)), offset: 0, limit, estimatedTotalHits: within.length };
	}
	const hitsPerPage = sent.hitsPerPage ?? 20;
	const from = ((sent.page ?? 1) - 1) * hitsPerPage;
	return {
		hits: shown(within.slice(from, from + hitsPerPage)),
		page: sent.page ?? 1,
		hitsPerPage,
		totalHits: within.length,
		totalPages: Math.ceil(within.length / hitsPerPage)
	};
}

function visible(document: Document, { attributesToRetrieve = ['*'] }: Search, settings: Settings): Document {
	return Object.fromEntries(
		Object.entries(document).filter(
			([name]) =>
				holdsAttribute(settings.displayedAttributes, name) && holdsAttribute(attributesToRetrieve, name)
		)
	) as Document;
}

function order({ rankingRules, sortableAttributes }: Settings, sort: readonly string[]) {
	if (sort.length > 0 && !rankingRules.includes('sort'))
		throw new Refusal('invalid_search_sort', 'You must specify where `sort` is listed in the rankingRules.');
	for (const rule of sort) {
		if (!sortableAttributes.includes(rule.split(':')[0] ?? ''))
			throw new Refusal('invalid_search_sort', `\`${rule}\`: attribute is not sortable.`);
	}
	const rules = [...sort, ...rankingRules.filter((rule) => rule.includes(':'))];
	return (a: Document, b: Document): number => {
		for (const rule of rules) {
			const [attribute = '', direction] = rule.split(':');
			const [x, y] = [sortForm(a[attribute]), sortForm(b[attribute])];
			if (x !== y) return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1);
		}
		return 0;
	};
}

function sortForm(value: unknown): number | string {
	return typeof value === 'number' ? value : facetForm(String(value));
}

/** Of many values those that come first. */
function tally(documents: readonly Document[], facet: string, most: number): Record<string, number> {
	const counts = new Map<string, number>();
	for (const value of documents.flatMap((document) => valuesOf(document, facet)))
		counts.set(value, (counts.get(value) ?? 0) + 1);
	return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, most));
}
