/** The address of a field on its page, for links that lead to it: `#o-title`. */
export function fieldId(name: string): string {
	return `o-${name}`;
}
