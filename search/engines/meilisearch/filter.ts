import { FACETS, type SearchQuery, type SearchScope } from '../../engine.ts';

/** The scope as a filter expression. Values are quoted: nothing in them is read as an operator. */
export function scopeFilter(scope: SearchScope): string {
	const bands = `band IN [${scope.bands.map(quoted).join(', ')}]`;
	return scope.guidance ? bands : `${bands} AND guidance = 0`;
}

export function fullFilter(scope: SearchScope, filters: SearchQuery['filters']): string {
	const chosen = FACETS.flatMap((facet) => {
		const value = filters[facet];
		return value === undefined ? [] : [`${facet} = ${quoted(value)}`];
	});
	return [scopeFilter(scope), ...chosen].join(' AND ');
}

export function oneOf(attribute: string, values: readonly string[]): string {
	return `${attribute} IN [${values.map(quoted).join(', ')}]`;
}

function quoted(value: string): string {
	return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
