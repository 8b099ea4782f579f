import { markOptions, optionsThatAre, type Mark, type Option } from '../mark.ts';
import type { AuthoredSpot } from './schema.ts';

/** chosen: ids of parts */
export function mark({ parts }: { readonly parts: readonly Option[] }, chosen: readonly string[]): Mark {
	return markOptions(parts, chosen);
}

export function authorsAnswer({ parts }: AuthoredSpot, which: 'right' | 'wrong'): readonly string[] {
	return optionsThatAre(which, parts);
}
