import * as v from 'valibot';

/** A Link Object of the Readium Web Publication Manifest; members that are not named here survive a round trip. */
export interface Link {
	/** URI reference, percent-encoded, relative to the container root; `#` for a heading without a target. */
	readonly href: string;
	readonly type?: string | undefined;
	readonly title?: string | undefined;
	/** CSS pixels. */
	readonly width?: number | undefined;
	readonly height?: number | undefined;
	readonly rel?: string | readonly string[] | undefined;
	readonly properties?: Readonly<Record<string, unknown>> | undefined;
	readonly alternate?: readonly Link[] | undefined;
	readonly children?: readonly Link[] | undefined;
}

export const linkSchema: v.GenericSchema<unknown, Link> = v.looseObject({
	href: v.string(),
	type: v.optional(v.string()),
	title: v.optional(v.string()),
	width: v.optional(v.number()),
	height: v.optional(v.number()),
	rel: v.optional(v.union([v.string(), v.array(v.string())])),
	properties: v.optional(v.record(v.string(), v.unknown())),
	alternate: v.optional(v.array(v.lazy(() => linkSchema))),
	children: v.optional(v.array(v.lazy(() => linkSchema)))
});

export const NO_TARGET = '#';

/** A container path, with or without `#fragment`, as a reference. */
export function hrefOf(path: string): string {
	const [file = '', ...fragment] = path.split('#');
	const encoded = file.split('/').map(encodeURIComponent).join('/');
	return fragment.length > 0 ? `${encoded}#${encodeURIComponent(fragment.join('#'))}` : encoded;
}

/** The container path that a reference of `hrefOf` names. Throws `URIError` for what is no percent-encoding. */
export function pathOf(href: string): string {
	return decodeURIComponent(href);
}
