import { onlyKnown, Refusal } from './refusal.ts';

/** The settings that change an answer of the stand-in. */
export interface Settings {
	readonly searchableAttributes: readonly string[];
	readonly filterableAttributes: readonly string[];
	readonly sortableAttributes: readonly string[];
	readonly displayedAttributes: readonly string[];
	readonly rankingRules: readonly string[];
	readonly pagination: { readonly maxTotalHits: number };
	readonly faceting: { readonly maxValuesPerFacet: number };
}

const RULES = ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'];
/** Taken as they are by the stand-in. */
const OTHERS = ['typoTolerance', 'localizedAttributes'];

export const DEFAULTS: Settings = {
	searchableAttributes: ['*'],
	filterableAttributes: [],
	sortableAttributes: [],
	displayedAttributes: ['*'],
	rankingRules: RULES,
	pagination: { maxTotalHits: 1_000 },
	faceting: { maxValuesPerFacet: 100 }
};

/** Refused at once, before there is a task. */
export function checkSettings(sent: Partial<Settings>): void {
	onlyKnown(sent, [...Object.keys(DEFAULTS), ...OTHERS]);
	for (const rule of sent.rankingRules ?? []) {
		if (!RULES.includes(rule) && !/^\w+:(asc|desc)$/.test(rule))
			throw new Refusal('invalid_settings_ranking_rules', `\`${rule}\` ranking rule is invalid.`);
	}
}

export function holdsAttribute(list: readonly string[], attribute: string): boolean {
	return list.includes('*') || list.includes(attribute);
}
