import { formatList } from '#lib/i18n/format.ts';
import * as m from '#lib/paraglide/messages.js';
import type {
	Additional,
	Conformance,
	DisplayGuide,
	Hazard,
	Navigation,
	RichContent,
	WayOfReading
} from '#lib/publication/display-guide.ts';

export interface GuideSection {
	readonly heading: string;
	/** Never empty: what is not stated is said to be unknown. */
	readonly sentences: readonly string[];
}

/** The sections in the order of the guide; those on law and on what is left are there when there is something to tell. */
export function guideSections(guide: DisplayGuide): GuideSection[] {
	const section = (heading: string, sentences: readonly string[]): GuideSection => ({
		heading,
		sentences: sentences.length > 0 ? sentences : [m.catalogue_guide_unknown()]
	});
	return [
		section(
			m.catalogue_guide_ways(),
			guide.waysOfReading.map((way) => WAYS[way]())
		),
		section(m.catalogue_guide_conformance(), conformanceSentences(guide.conformance)),
		section(
			m.catalogue_guide_navigation(),
			guide.navigation.map((one) => NAVIGATION[one]())
		),
		section(
			m.catalogue_guide_rich(),
			guide.richContent.map((one) => RICH_CONTENT[one]())
		),
		section(
			m.catalogue_guide_hazards(),
			guide.hazards.map((one) => HAZARDS[one]())
		),
		section(m.catalogue_guide_summary(), guide.summary === null ? [] : [guide.summary]),
		...(guide.exempt ? [section(m.catalogue_guide_legal(), [m.catalogue_guide_legal_exempt()])] : []),
		...(guide.additional.length > 0
			? [
					section(
						m.catalogue_guide_additional(),
						guide.additional.map((one) => ADDITIONAL[one]())
					)
				]
			: [])
	];
}

function conformanceSentences({ level, standards, certifiedBy, credentials, report }: Conformance): string[] {
	return [
		...(level === null ? [] : [LEVELS[level]()]),
		...(standards.length > 0
			? [m.catalogue_guide_conforms_standards({ standards: formatList(standards) })]
			: []),
		...(certifiedBy === null ? [] : [m.catalogue_guide_certified_by({ name: certifiedBy })]),
		...credentials.map((credential) => m.catalogue_guide_certifier_credential({ credential })),
		...(report === null ? [] : [m.catalogue_guide_certifier_report({ report })])
	];
}

const LEVELS = {
	A: m.catalogue_guide_conforms_a,
	AA: m.catalogue_guide_conforms_aa,
	AAA: m.catalogue_guide_conforms_aaa
};
const WAYS: Readonly<Record<WayOfReading, () => string>> = {
	'appearance-changes': m.catalogue_guide_way_appearance_changes,
	'appearance-fixed': m.catalogue_guide_way_appearance_fixed,
	'nonvisual-fully': m.catalogue_guide_way_nonvisual_fully,
	'nonvisual-partly': m.catalogue_guide_way_nonvisual_partly,
	'nonvisual-not': m.catalogue_guide_way_nonvisual_not,
	'nonvisual-unknown': m.catalogue_guide_way_nonvisual_unknown,
	'text-alternatives': m.catalogue_guide_way_text_alternatives,
	'audio-only': m.catalogue_guide_way_audio_only,
	'audio-some': m.catalogue_guide_way_audio_some,
	'audio-synchronised': m.catalogue_guide_way_audio_synchronised
};
const NAVIGATION: Readonly<Record<Navigation, () => string>> = {
	contents: m.catalogue_guide_nav_contents,
	index: m.catalogue_guide_nav_index,
	headings: m.catalogue_guide_nav_headings,
	pages: m.catalogue_guide_nav_pages
};
const RICH_CONTENT: Readonly<Record<RichContent, () => string>> = {
	'long-descriptions': m.catalogue_guide_rich_long_descriptions,
	mathml: m.catalogue_guide_rich_mathml,
	'math-latex': m.catalogue_guide_rich_math_latex,
	'math-described': m.catalogue_guide_rich_math_described,
	'chemistry-mathml': m.catalogue_guide_rich_chemistry_mathml,
	'chemistry-latex': m.catalogue_guide_rich_chemistry_latex,
	'captions-closed': m.catalogue_guide_rich_captions_closed,
	'captions-open': m.catalogue_guide_rich_captions_open,
	transcript: m.catalogue_guide_rich_transcript,
	'sign-language': m.catalogue_guide_rich_sign_language,
	'sign-language-sample': m.catalogue_guide_rich_sign_language_sample,
	'captions-missing': m.catalogue_guide_rich_captions_missing
};
const HAZARDS: Readonly<Record<Hazard, () => string>> = {
	none: m.catalogue_guide_hazard_none,
	flashing: m.catalogue_guide_hazard_flashing,
	motion: m.catalogue_guide_hazard_motion,
	sound: m.catalogue_guide_hazard_sound,
	'no-flashing': m.catalogue_guide_hazard_no_flashing,
	'no-motion': m.catalogue_guide_hazard_no_motion,
	'no-sound': m.catalogue_guide_hazard_no_sound,
	'flashing-unknown': m.catalogue_guide_hazard_flashing_unknown,
	'motion-unknown': m.catalogue_guide_hazard_motion_unknown,
	'sound-unknown': m.catalogue_guide_hazard_sound_unknown,
	unknown: m.catalogue_guide_hazard_unknown
};
const ADDITIONAL: Readonly<Record<Additional, () => string>> = {
	aria: m.catalogue_guide_more_aria,
	'page-marks': m.catalogue_guide_more_page_marks,
	'high-contrast-sound': m.catalogue_guide_more_high_contrast_sound,
	'high-contrast-display': m.catalogue_guide_more_high_contrast_display,
	'large-print': m.catalogue_guide_more_large_print,
	braille: m.catalogue_guide_more_braille,
	tactile: m.catalogue_guide_more_tactile,
	ruby: m.catalogue_guide_more_ruby,
	pronunciation: m.catalogue_guide_more_pronunciation,
	'audio-descriptions': m.catalogue_guide_more_audio_descriptions
};
