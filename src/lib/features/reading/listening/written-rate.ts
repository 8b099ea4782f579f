import { getLocale } from '#lib/paraglide/runtime.js';

/** "0,75", in the visitor's language. */
export function writtenRate(rate: number): string {
	return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 2 }).format(rate);
}
