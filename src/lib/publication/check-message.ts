import * as v from 'valibot';

/** Every code the opener can report; each has a sentence `deposit_check_<code>` in `messages/{vi,en}/deposit.json`. */
export const CHECK_CODES = [
	// The file itself
	'file-empty',
	'file-too-large',
	'file-unknown',
	'file-not-a-publication',
	'took-too-long',
	'needs-too-much-memory',
	'opener-failed',
	'sender-not-staff',
	'file-known',
	// The zip
	'zip-broken',
	'zip-cut-short',
	'zip-entries-too-many',
	'zip-entry-too-large',
	'zip-total-too-large',
	'zip-bomb',
	'zip-entry-damaged',
	'file-damaged',
	'zip-entry-encrypted',
	'zip-method-unknown',
	'zip-symlink',
	'path-unsafe',
	'path-too-deep',
	'path-too-long',
	'path-not-utf8',
	'path-twice',
	'package-in-folder',
	'names-mended',
	'gzip-unpacked',
	'zip-surrounded',
	'zip-holds-book',
	// EPUB structure
	'drm-locked',
	'mimetype-wrong',
	'container-missing',
	'container-broken',
	'package-missing',
	'package-broken',
	'renditions-other',
	'spine-empty',
	'spine-missing',
	'spine-item-missing',
	'spine-item-foreign',
	'page-empty',
	'section-in-parts',
	'words-lost',
	'manifest-item-missing',
	'manifest-item-foreign',
	'navigation-missing',
	'navigation-broken',
	'title-missing',
	'language-missing',
	'language-unknown',
	'language-mended',
	'isbn-wrong',
	'accessibility-metadata-missing',
	'alt-missing',
	'captions-missing',
	// XML, pictures, fonts
	'xml-entities',
	'entities-outside',
	'xml-too-large',
	'xml-too-deep',
	'xml-too-many-elements',
	'left-out-excessive',
	'repaired',
	'vni-suspected',
	'tcvn3-suspected',
	'vni-converted',
	'tcvn3-converted',
	'letters-unreadable',
	'letters-mended',
	'encoding-misdeclared',
	'css-broken',
	'image-broken',
	'image-too-large',
	'font-damaged',
	'fonts-deobfuscated',
	'overlay-broken',
	'overlay-sound-missing',
	'link-broken',
	'reference-mended',
	'resource-missing',
	// Taken out
	'removed-script',
	'removed-handler',
	'removed-dangerous-link',
	'removed-remote',
	'removed-form',
	'removed-embedded',
	'removed-refresh',
	'removed-focus',
	'removed-animation',
	'removed-style',
	'removed-unknown',
	// PDF
	'pdf-broken',
	'pdf-locked',
	'pdf-empty',
	'pdf-pages-too-many',
	'pdf-untagged',
	'pdf-without-text',
	'pdf-text-recognised',
	'pdf-pages-missing',
	'pdf-page-unreadable',
	'pdf-page-blank',
	'pdf-script',
	'pdf-attachments',
	'pdf-launch',
	// Cover
	'cover-generated'
] as const;

export type CheckCode = (typeof CHECK_CODES)[number];

/**
 * One thing the check of a file found. `code` names a message `deposit_check_<code>` (dashes as underscores) with `facts` as its inputs;
 * `where` is a container path with line when known.
 */
export interface CheckMessage {
	readonly severity: 'refuse' | 'warn' | 'removed' | 'info';
	readonly code: string;
	readonly where: string | null;
	readonly facts: Readonly<Record<string, string | number>>;
}

/** As the database keeps them. Codes of an older version stay readable: the desk says them by a common sentence. */
export const checkMessagesSchema: v.GenericSchema<unknown, CheckMessage[]> = v.array(
	v.object({
		severity: v.picklist(['refuse', 'warn', 'removed', 'info']),
		code: v.string(),
		where: v.optional(v.nullable(v.string()), null),
		facts: v.optional(v.record(v.string(), v.union([v.string(), v.number()])), {})
	})
);
