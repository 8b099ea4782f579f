import { markOptions, optionsThatAre, type Mark, type Option } from '../mark.ts';
import type { AuthoredChoice } from './schema.ts';

/** chosen: ids of options */
export function mark({ options }: { readonly options: readonly Option[] }, chosen: readonly string[]): Mark {
	return markOptions(options, chosen);
}

export function authorsAnswer({ options }: AuthoredChoice, which: 'right' | 'wrong'): readonly string[] {
	return optionsThatAre(which, options);
}
