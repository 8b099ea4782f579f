import * as m from '#lib/paraglide/messages.js';
import type { CheckMessage } from '#lib/server/publications/manifest.ts';
import type { CheckCode } from '#lib/server/publications/check-codes.ts';

type Sentence = (inputs: never) => string;

/** A missing line here is a type error, a missing message too. */
const SENTENCES: { readonly [code in CheckCode]: Sentence } = {
	'file-empty': m.deposit_check_file_empty,
	'file-too-large': m.deposit_check_file_too_large,
	'file-unknown': m.deposit_check_file_unknown,
	'file-not-a-publication': m.deposit_check_file_not_a_publication,
	'took-too-long': m.deposit_check_took_too_long,
	'needs-too-much-memory': m.deposit_check_needs_too_much_memory,
	'opener-failed': m.deposit_check_opener_failed,
	'zip-broken': m.deposit_check_zip_broken,
	'zip-cut-short': m.deposit_check_zip_cut_short,
	'zip-entries-too-many': m.deposit_check_zip_entries_too_many,
	'zip-entry-too-large': m.deposit_check_zip_entry_too_large,
	'zip-total-too-large': m.deposit_check_zip_total_too_large,
	'zip-bomb': m.deposit_check_zip_bomb,
	'zip-entry-damaged': m.deposit_check_zip_entry_damaged,
	'zip-entry-encrypted': m.deposit_check_zip_entry_encrypted,
	'zip-method-unknown': m.deposit_check_zip_method_unknown,
	'zip-symlink': m.deposit_check_zip_symlink,
	'path-unsafe': m.deposit_check_path_unsafe,
	'path-too-deep': m.deposit_check_path_too_deep,
	'path-too-long': m.deposit_check_path_too_long,
	'path-not-utf8': m.deposit_check_path_not_utf8,
	'path-twice': m.deposit_check_path_twice,
	'drm-locked': m.deposit_check_drm_locked,
	'mimetype-wrong': m.deposit_check_mimetype_wrong,
	'container-missing': m.deposit_check_container_missing,
	'container-broken': m.deposit_check_container_broken,
	'package-missing': m.deposit_check_package_missing,
	'package-broken': m.deposit_check_package_broken,
	'spine-empty': m.deposit_check_spine_empty,
	'spine-item-missing': m.deposit_check_spine_item_missing,
	'spine-item-foreign': m.deposit_check_spine_item_foreign,
	'manifest-item-missing': m.deposit_check_manifest_item_missing,
	'manifest-item-foreign': m.deposit_check_manifest_item_foreign,
	'navigation-missing': m.deposit_check_navigation_missing,
	'navigation-broken': m.deposit_check_navigation_broken,
	'title-missing': m.deposit_check_title_missing,
	'language-missing': m.deposit_check_language_missing,
	'isbn-wrong': m.deposit_check_isbn_wrong,
	'accessibility-metadata-missing': m.deposit_check_accessibility_metadata_missing,
	'alt-missing': m.deposit_check_alt_missing,
	'xml-entities': m.deposit_check_xml_entities,
	'xml-too-large': m.deposit_check_xml_too_large,
	'xml-too-deep': m.deposit_check_xml_too_deep,
	'xml-too-many-elements': m.deposit_check_xml_too_many_elements,
	repaired: m.deposit_check_repaired,
	'css-broken': m.deposit_check_css_broken,
	'image-broken': m.deposit_check_image_broken,
	'image-too-large': m.deposit_check_image_too_large,
	'font-damaged': m.deposit_check_font_damaged,
	'fonts-deobfuscated': m.deposit_check_fonts_deobfuscated,
	'overlay-broken': m.deposit_check_overlay_broken,
	'link-broken': m.deposit_check_link_broken,
	'resource-missing': m.deposit_check_resource_missing,
	'removed-script': m.deposit_check_removed_script,
	'removed-handler': m.deposit_check_removed_handler,
	'removed-dangerous-link': m.deposit_check_removed_dangerous_link,
	'removed-remote': m.deposit_check_removed_remote,
	'removed-form': m.deposit_check_removed_form,
	'removed-embedded': m.deposit_check_removed_embedded,
	'removed-refresh': m.deposit_check_removed_refresh,
	'removed-focus': m.deposit_check_removed_focus,
	'removed-animation': m.deposit_check_removed_animation,
	'removed-style': m.deposit_check_removed_style,
	'removed-unknown': m.deposit_check_removed_unknown,
	'pdf-broken': m.deposit_check_pdf_broken,
	'pdf-locked': m.deposit_check_pdf_locked,
	'pdf-empty': m.deposit_check_pdf_empty,
	'pdf-pages-too-many': m.deposit_check_pdf_pages_too_many,
	'pdf-untagged': m.deposit_check_pdf_untagged,
	'pdf-without-text': m.deposit_check_pdf_without_text,
	'pdf-page-unreadable': m.deposit_check_pdf_page_unreadable,
	'pdf-script': m.deposit_check_pdf_script,
	'pdf-attachments': m.deposit_check_pdf_attachments,
	'pdf-launch': m.deposit_check_pdf_launch,
	'cover-generated': m.deposit_check_cover_generated
};

/** What a check message says to a librarian, in the language of the page: what is so, and how to mend it. */
export function checkSentence(checkMessage: CheckMessage): string {
	const sentence = Object.hasOwn(SENTENCES, checkMessage.code)
		? SENTENCES[checkMessage.code as CheckCode]
		: SENTENCES['opener-failed'];
	return (sentence as (facts: CheckMessage['facts']) => string)(checkMessage.facts);
}
