import * as v from 'valibot';
import { locatorSchema, type Locator } from '#lib/publication/locator.ts';

/** A place as an address names it: what finds it in any view, and no more. */
export function addressed({ href, type, locations: { progression }, text }: Locator): string {
	return JSON.stringify({ href, type, locations: { progression }, text });
}

/** `target`: as `readTarget` reads it. */
export function readAddress(slug: string, target: string): string {
	return `/read/${slug}?vi-tri=${encodeURIComponent(target)}`;
}

export function textAddress(slug: string, n: number, place: Locator | null): string {
	return `/books/${slug}/text/${n}${place ? `?vi-tri=${encodeURIComponent(addressed(place))}` : ''}`;
}

/** A place named in the address (`?vi-tri=`): a locator as JSON, or the number of a section from 1. */
export function readTarget(
	text: string | null,
	sections: readonly { path: string }[]
): Locator | string | null {
	if (!text) return null;
	if (/^[1-9]\d{0,4}$/.test(text)) return sections[Number(text) - 1]?.path ?? null;
	try {
		const parsed = v.safeParse(locatorSchema, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null; // not a place: the book opens where the child left it
	}
}
