import type { AccessibilityMetadata } from './accessibility.ts';
import type { Form } from './form.ts';

/**
 * What is told of a publication's accessibility, in the sections and the order of the Accessibility Metadata Display Guide
 * for Digital Publications 2.0 (https://www.w3.org/publishing/a11y/metadata-display-guide/). What is not stated is told to be unknown.
 */
export interface DisplayGuide {
	readonly waysOfReading: readonly WayOfReading[];
	readonly conformance: Conformance;
	readonly navigation: readonly Navigation[];
	readonly richContent: readonly RichContent[];
	readonly hazards: readonly Hazard[];
	/** In the publisher's words. */
	readonly summary: string | null;
	/** The publication claims an exemption from accessibility law. */
	readonly exempt: boolean;
	readonly additional: readonly Additional[];
}

export type WayOfReading =
	| 'appearance-changes'
	| 'appearance-fixed'
	| 'nonvisual-fully'
	| 'nonvisual-partly'
	| 'nonvisual-not'
	| 'nonvisual-unknown'
	| 'text-alternatives'
	| 'audio-only'
	| 'audio-some'
	| 'audio-synchronised';

export interface Conformance {
	readonly level: 'A' | 'AA' | 'AAA' | null;
	/** The standard that is named: "EPUB Accessibility 1.1", "WCAG 2.1", "PDF/UA-1". */
	readonly standards: readonly string[];
	readonly certifiedBy: string | null;
	readonly credentials: readonly string[];
	/** Address or words of the certifier's report. */
	readonly report: string | null;
}

export type Navigation = 'contents' | 'index' | 'headings' | 'pages';

export type RichContent =
	| 'long-descriptions'
	| 'mathml'
	| 'math-latex'
	| 'math-described'
	| 'chemistry-mathml'
	| 'chemistry-latex'
	| 'captions-closed'
	| 'captions-open'
	| 'transcript'
	| 'sign-language'
	| 'sign-language-sample'
	| 'captions-missing';

export type Hazard =
	| 'none'
	| 'flashing'
	| 'motion'
	| 'sound'
	| 'no-flashing'
	| 'no-motion'
	| 'no-sound'
	| 'flashing-unknown'
	| 'motion-unknown'
	| 'sound-unknown'
	| 'unknown';

export type Additional =
	| 'aria'
	| 'page-marks'
	| 'high-contrast-sound'
	| 'high-contrast-display'
	| 'large-print'
	| 'braille'
	| 'tactile'
	| 'ruby'
	| 'pronunciation'
	| 'audio-descriptions';

interface Described {
	readonly form: Form;
	readonly hasAudio: boolean;
	readonly accessibility: AccessibilityMetadata;
	/** Films in sign language that the library put beside the pages. */
	readonly signing?: { readonly sample: boolean } | undefined;
	/** Films of the library or of the file have none. */
	readonly captionsMissing?: boolean;
}

/** Terms of schema.org under the statement they make, in the order in which statements are told. */
type Table<Statement> = readonly (readonly [Statement, readonly string[]])[];

function toldIn<Statement>(table: Table<Statement>, terms: readonly string[]): Statement[] {
	return table.filter(([, names]) => names.some((name) => terms.includes(name))).map(([told]) => told);
}

const NAVIGATION: Table<Navigation> = [
	['contents', ['tableOfContents']],
	['index', ['index']],
	['headings', ['structuralNavigation']],
	['pages', ['pageNavigation']]
];
const RICH: Table<RichContent> = [
	['long-descriptions', ['longDescription', 'longDescriptions']],
	['mathml', ['MathML']],
	['math-latex', ['latex']],
	['math-described', ['describedMath']],
	['chemistry-mathml', ['MathML-chemistry']],
	['chemistry-latex', ['latex-chemistry']],
	['captions-closed', ['closedCaptions', 'captions']],
	['captions-open', ['openCaptions']],
	['transcript', ['transcript']],
	['sign-language', ['signLanguage']]
];
const ADDITIONAL: Table<Additional> = [
	['aria', ['ARIA']],
	['page-marks', ['pageBreakMarkers', 'printPageNumbers']],
	['high-contrast-sound', ['highContrastAudio']],
	['high-contrast-display', ['highContrastDisplay']],
	['large-print', ['largePrint']],
	['braille', ['braille']],
	['tactile', ['tactileGraphic', 'tactileObject']],
	['ruby', ['fullRubyAnnotations', 'rubyAnnotations']],
	['pronunciation', ['ttsMarkup']],
	['audio-descriptions', ['audioDescription']]
];
/** What stands for pictures, sounds and formulas in words. */
const IN_WORDS = ['alternativeText', 'longDescription', 'longDescriptions', 'describedMath', 'transcript'];

export function displayGuideOf({
	form,
	hasAudio,
	accessibility,
	signing,
	captionsMissing
}: Described): DisplayGuide {
	const { features, summary, exemption } = accessibility;
	return {
		waysOfReading: waysOfReading({ form, hasAudio, accessibility }),
		conformance: conformanceOf(accessibility),
		navigation: toldIn(NAVIGATION, features),
		richContent: [
			...toldIn(RICH, features),
			...(signing?.sample ? (['sign-language-sample'] as const) : []),
			...(captionsMissing ? (['captions-missing'] as const) : [])
		],
		hazards: hazardsOf(accessibility.hazards),
		summary,
		exempt: exemption !== null,
		additional: toldIn(ADDITIONAL, features)
	};
}

function waysOfReading({ form, hasAudio, accessibility }: Described): WayOfReading[] {
	const { features } = accessibility;
	const ways: WayOfReading[] = [form === 'reflowable' ? 'appearance-changes' : 'appearance-fixed'];
	ways.push(nonvisualReading(accessibility));
	if (IN_WORDS.some((name) => features.includes(name))) ways.push('text-alternatives');
	if (features.includes('synchronizedAudioText')) ways.push('audio-synchronised');
	else if (onlyMode(accessibility, 'auditory')) ways.push('audio-only');
	else if (hasAudio || accessibility.accessModes.includes('auditory')) ways.push('audio-some');
	return ways;
}

/** Whether everything is said in words that a screen reader or a braille display can give. */
function nonvisualReading(stated: AccessibilityMetadata): WayOfReading {
	const { accessModesSufficient, features } = stated;
	if (
		onlyMode(stated, 'textual') ||
		accessModesSufficient.some(([mode, other]) => mode === 'textual' && !other)
	)
		return 'nonvisual-fully';
	if (
		accessModesSufficient.some((modes) => modes.includes('textual')) ||
		stated.accessModes.includes('textual') ||
		IN_WORDS.some((name) => features.includes(name))
	)
		return 'nonvisual-partly';
	if (onlyMode(stated, 'auditory') || onlyMode(stated, 'visual')) return 'nonvisual-not';
	return 'nonvisual-unknown';
}

const onlyMode = ({ accessModes }: AccessibilityMetadata, mode: string): boolean =>
	accessModes.length > 0 && accessModes.every((one) => one === mode);

const LEVELS = ['AAA', 'AA', 'A'] as const;

/** As sentences ("EPUB Accessibility 1.1 - WCAG 2.1 Level AA") and as the addresses of version 1.0 ("…/epub/a11y/accessibility-20170105.html#wcag-aa"). */
function conformanceOf({
	conformsTo,
	certifiedBy,
	certifierCredentials,
	certifierReport
}: AccessibilityMetadata): Conformance {
	const level = LEVELS.find((one) =>
		conformsTo.some((text) => new RegExp(`(?:level\\s*|#wcag-)${one}$`, 'i').test(text.trim()))
	);
	const standards = conformsTo.flatMap((text) =>
		/accessibility-20170105/.test(text)
			? ['EPUB Accessibility 1.0', 'WCAG 2.0']
			: [...text.matchAll(/(?:EPUB Accessibility |WCAG ?|PDF\/UA-)\d(?:\.\d)*/gi)].map(([name]) => name)
	);
	return {
		level: level ?? null,
		standards: [...new Set(standards)],
		certifiedBy,
		credentials: certifierCredentials,
		report: certifierReport
	};
}

const HAZARDS: Table<Hazard> = [
	['flashing', ['flashing']],
	['motion', ['motionSimulation']],
	['sound', ['sound']],
	['flashing-unknown', ['unknownFlashingHazard']],
	['motion-unknown', ['unknownMotionSimulationHazard', 'unknownMotionHazard']],
	['sound-unknown', ['unknownSoundHazard']],
	['no-flashing', ['noFlashingHazard']],
	['no-motion', ['noMotionSimulationHazard', 'noMotionHazard']],
	['no-sound', ['noSoundHazard']]
];

function hazardsOf(stated: readonly string[]): Hazard[] {
	const told = toldIn(HAZARDS, stated);
	// A file that says both "none" and what it has is believed where it warns.
	if (told.length > 0 && !told.every((hazard) => hazard.startsWith('no-'))) return told;
	if (stated.includes('none') || told.length === 3) return ['none'];
	return told.length > 0 ? told : ['unknown'];
}
