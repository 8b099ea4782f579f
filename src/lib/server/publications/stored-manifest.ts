import * as v from 'valibot';
import { FORMS } from '#lib/publication/form.ts';
import { positionsIn } from '#lib/publication/positions.ts';
import type { TocEntry } from '#lib/publication/toc.ts';
import type { Manifest } from './manifest.ts';

const tocSchema: v.GenericSchema<unknown, TocEntry> = v.looseObject({
	title: v.string(),
	href: v.optional(v.nullable(v.string()), null),
	children: v.optional(v.array(v.lazy(() => tocSchema)), [])
});

/** `publication_version.manifest`. Rows are never rewritten: what an older version did not say yet has a value here. */
export const manifestSchema: v.GenericSchema<unknown, Manifest> = v.looseObject({
	form: v.picklist(FORMS),
	languages: v.optional(v.array(v.string()), []),
	direction: v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
	packagePath: v.optional(v.nullable(v.string()), null),
	pdfPath: v.optional(v.nullable(v.string()), null),
	flowPath: v.optional(v.nullable(v.string())),
	readingOrder: v.array(
		v.pipe(
			v.looseObject({
				path: v.string(),
				mediaType: v.optional(v.string(), 'application/xhtml+xml'),
				title: v.optional(v.string(), ''),
				linear: v.optional(v.boolean(), true),
				layout: v.optional(v.picklist(['reflowable', 'fixed']), 'reflowable'),
				words: v.optional(v.number(), 0),
				characters: v.optional(v.number(), 0),
				positions: v.optional(v.number()),
				overlay: v.optional(v.nullable(v.string()), null),
				scan: v.optional(v.boolean()),
				recognised: v.optional(v.boolean()),
				side: v.optional(v.picklist(['left', 'right', 'center'])),
				spread: v.optional(v.picklist(['none', 'landscape', 'both'])),
				size: v.optional(v.looseObject({ width: v.number(), height: v.number() }))
			}),
			v.transform((item) => ({
				...item,
				positions: item.positions ?? positionsIn({ ...item, fixed: item.layout === 'fixed' })
			}))
		)
	),
	toc: v.optional(v.array(tocSchema), []),
	landmarks: v.optional(
		v.array(v.looseObject({ type: v.string(), title: v.string(), href: v.string() })),
		[]
	),
	pageList: v.optional(v.array(v.looseObject({ label: v.string(), href: v.string() })), []),
	viewport: v.optional(v.nullable(v.looseObject({ width: v.number(), height: v.number() })), null),
	mediaOverlay: v.optional(
		v.nullable(
			v.looseObject({
				activeClass: v.optional(v.nullable(v.string()), null),
				seconds: v.optional(v.nullable(v.number()), null)
			})
		),
		null
	),
	tagged: v.optional(v.boolean(), true)
});

/** Reads what `JSON.stringify` of a manifest wrote, by this version or an older one. Throws for anything else. */
export function parseManifest(json: string): Manifest {
	return v.parse(manifestSchema, JSON.parse(json));
}
