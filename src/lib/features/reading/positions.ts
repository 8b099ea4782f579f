import * as v from 'valibot';
import type { Locator } from '#lib/publication/locator.ts';
import { recall, remember } from './device-memory.ts';

export const POSITIONS_KEY = 'vs:positions';
/** Older places are forgotten first. */
const KEPT = 200;

const locator = v.object({
	href: v.string(),
	type: v.string(),
	title: v.optional(v.string()),
	locations: v.object({
		progression: v.optional(v.number()),
		totalProgression: v.optional(v.number()),
		position: v.optional(v.number()),
		cfi: v.optional(v.string()),
		fragments: v.optional(v.pipe(v.array(v.string()), v.readonly()))
	})
});

const position = v.object({
	locator,
	title: v.string(),
	versionId: v.string(),
	/** Width divided by height of the cover; null without one. */
	coverRatio: v.nullable(v.number()),
	/** Of the title, so that a shared device shows it to no younger child. */
	band: v.optional(v.nullable(v.string())),
	/** Sections or pages of the publication. */
	total: v.number(),
	/** Epoch ms. */
	updatedAt: v.number()
});

/** Where a child stopped reading a title, on this device: enough to draw "đọc tiếp" without asking the server. */
export type Position = v.InferOutput<typeof position>;

/** All places by slug; an entry that cannot be read is left out. */
export function readPositions(): Record<string, Position> {
	const stored = recall(POSITIONS_KEY);
	if (typeof stored !== 'object' || stored === null) return {};
	const known: Record<string, Position> = {};
	for (const [slug, value] of Object.entries(stored)) {
		const parsed = v.safeParse(position, value);
		if (parsed.success) known[slug] = parsed.output;
	}
	return known;
}

/** Keeps a place; one that is older than what is kept already (another tab) is not taken. */
export function savePosition(slug: string, place: Position): void {
	const known = readPositions();
	if ((known[slug]?.updatedAt ?? 0) > place.updatedAt) return;
	const all = Object.entries({ ...known, [slug]: place });
	const newest = all.sort(([, a], [, b]) => b.updatedAt - a.updatedAt).slice(0, KEPT);
	remember(POSITIONS_KEY, Object.fromEntries(newest));
}

/** A place named in the address (`?vi-tri=`): a locator as JSON, or the number of a section from 1. */
export function readTarget(
	text: string | null,
	sections: readonly { path: string }[]
): Locator | string | null {
	if (!text) return null;
	if (/^[1-9]\d{0,4}$/.test(text)) return sections[Number(text) - 1]?.path ?? null;
	try {
		const parsed = v.safeParse(locator, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null; // not a place: the book opens where the child left it
	}
}
