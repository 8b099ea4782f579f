import * as m from '#lib/paraglide/messages.js';
import type { Finding } from '#lib/server/publications/manifest.ts';
import type { FindingCode } from '#lib/server/publications/finding-codes.ts';

type Sentence = (inputs: never) => string;

/** A missing line here is a type error, a missing message too. */
const SENTENCES: { readonly [code in FindingCode]: Sentence } = {
	'file-empty': m.deposit_finding_file_empty,
	'file-too-large': m.deposit_finding_file_too_large,
	'file-unknown': m.deposit_finding_file_unknown,
	'file-not-a-publication': m.deposit_finding_file_not_a_publication,
	'took-too-long': m.deposit_finding_took_too_long,
	'needs-too-much-memory': m.deposit_finding_needs_too_much_memory,
	'opener-failed': m.deposit_finding_opener_failed,
	'zip-broken': m.deposit_finding_zip_broken,
	'zip-cut-short': m.deposit_finding_zip_cut_short,
	'zip-entries-too-many': m.deposit_finding_zip_entries_too_many,
	'zip-entry-too-large': m.deposit_finding_zip_entry_too_large,
	'zip-total-too-large': m.deposit_finding_zip_total_too_large,
	'zip-bomb': m.deposit_finding_zip_bomb,
	'zip-entry-damaged': m.deposit_finding_zip_entry_damaged,
	'zip-entry-encrypted': m.deposit_finding_zip_entry_encrypted,
	'zip-method-unknown': m.deposit_finding_zip_method_unknown,
	'zip-symlink': m.deposit_finding_zip_symlink,
	'path-unsafe': m.deposit_finding_path_unsafe,
	'path-too-deep': m.deposit_finding_path_too_deep,
	'path-too-long': m.deposit_finding_path_too_long,
	'path-not-utf8': m.deposit_finding_path_not_utf8,
	'path-twice': m.deposit_finding_path_twice,
	'drm-locked': m.deposit_finding_drm_locked,
	'mimetype-wrong': m.deposit_finding_mimetype_wrong,
	'container-missing': m.deposit_finding_container_missing,
	'container-broken': m.deposit_finding_container_broken,
	'package-missing': m.deposit_finding_package_missing,
	'package-broken': m.deposit_finding_package_broken,
	'spine-empty': m.deposit_finding_spine_empty,
	'spine-item-missing': m.deposit_finding_spine_item_missing,
	'spine-item-foreign': m.deposit_finding_spine_item_foreign,
	'manifest-item-missing': m.deposit_finding_manifest_item_missing,
	'manifest-item-foreign': m.deposit_finding_manifest_item_foreign,
	'navigation-missing': m.deposit_finding_navigation_missing,
	'navigation-broken': m.deposit_finding_navigation_broken,
	'title-missing': m.deposit_finding_title_missing,
	'language-missing': m.deposit_finding_language_missing,
	'isbn-wrong': m.deposit_finding_isbn_wrong,
	'accessibility-metadata-missing': m.deposit_finding_accessibility_metadata_missing,
	'alt-missing': m.deposit_finding_alt_missing,
	'xml-entities': m.deposit_finding_xml_entities,
	'xml-too-large': m.deposit_finding_xml_too_large,
	'xml-too-deep': m.deposit_finding_xml_too_deep,
	'xml-too-many-elements': m.deposit_finding_xml_too_many_elements,
	repaired: m.deposit_finding_repaired,
	'css-broken': m.deposit_finding_css_broken,
	'image-broken': m.deposit_finding_image_broken,
	'image-too-large': m.deposit_finding_image_too_large,
	'font-damaged': m.deposit_finding_font_damaged,
	'fonts-deobfuscated': m.deposit_finding_fonts_deobfuscated,
	'overlay-broken': m.deposit_finding_overlay_broken,
	'link-broken': m.deposit_finding_link_broken,
	'resource-missing': m.deposit_finding_resource_missing,
	'removed-script': m.deposit_finding_removed_script,
	'removed-handler': m.deposit_finding_removed_handler,
	'removed-dangerous-link': m.deposit_finding_removed_dangerous_link,
	'removed-remote': m.deposit_finding_removed_remote,
	'removed-form': m.deposit_finding_removed_form,
	'removed-embedded': m.deposit_finding_removed_embedded,
	'removed-refresh': m.deposit_finding_removed_refresh,
	'removed-focus': m.deposit_finding_removed_focus,
	'removed-animation': m.deposit_finding_removed_animation,
	'removed-style': m.deposit_finding_removed_style,
	'removed-unknown': m.deposit_finding_removed_unknown,
	'pdf-broken': m.deposit_finding_pdf_broken,
	'pdf-locked': m.deposit_finding_pdf_locked,
	'pdf-empty': m.deposit_finding_pdf_empty,
	'pdf-pages-too-many': m.deposit_finding_pdf_pages_too_many,
	'pdf-untagged': m.deposit_finding_pdf_untagged,
	'pdf-without-text': m.deposit_finding_pdf_without_text,
	'pdf-page-unreadable': m.deposit_finding_pdf_page_unreadable,
	'pdf-script': m.deposit_finding_pdf_script,
	'pdf-attachments': m.deposit_finding_pdf_attachments,
	'pdf-launch': m.deposit_finding_pdf_launch,
	'cover-generated': m.deposit_finding_cover_generated
};

/** What a finding says to a librarian, in the language of the page: what is so, and how to mend it. */
export function findingMessage(finding: Finding): string {
	const sentence = Object.hasOwn(SENTENCES, finding.code)
		? SENTENCES[finding.code as FindingCode]
		: SENTENCES['opener-failed'];
	return (sentence as (facts: Finding['facts']) => string)(finding.facts);
}
