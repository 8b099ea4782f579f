import * as m from '#lib/paraglide/messages.js';
import {
	PRESETS,
	type PageColour,
	type Preset,
	type ReadingFace,
	type ReadingSettings
} from '#lib/reader/settings.ts';

/** One of a few things to choose from, with what its button shows. */
export interface Choice<T extends string> {
	readonly value: T;
	readonly label: string;
	readonly swatch?: PageColour;
	readonly face?: ReadingFace;
	/** Size of the label, from 1. */
	readonly step?: number;
}

export function sizeChoices(): Choice<string>[] {
	return [
		{ value: '125', label: m.reading_size_medium(), step: 1 },
		{ value: '150', label: m.reading_size_big(), step: 2 },
		{ value: '200', label: m.reading_size_bigger(), step: 3 },
		{ value: '300', label: m.reading_size_biggest(), step: 4 }
	];
}

export function colourChoices(): Choice<PageColour>[] {
	return [
		{ value: 'paper', label: m.reading_colour_paper(), swatch: 'paper' },
		{ value: 'sepia', label: m.reading_colour_sepia(), swatch: 'sepia' },
		{ value: 'night', label: m.reading_colour_night(), swatch: 'night' },
		{ value: 'yellow', label: m.reading_colour_yellow(), swatch: 'yellow' },
		{ value: 'white', label: m.reading_colour_white(), swatch: 'white' },
		{ value: 'own', label: m.reading_colour_own(), swatch: 'own' }
	];
}

export function faceChoices(): Choice<ReadingFace>[] {
	return [
		{ value: 'be-vietnam', label: 'Be Vietnam' },
		{ value: 'andika', label: 'Andika', face: 'andika' },
		{ value: 'lexend', label: 'Lexend', face: 'lexend' },
		{ value: 'opendyslexic', label: 'OpenDyslexic', face: 'opendyslexic' },
		{ value: 'serif', label: m.reading_face_serif(), face: 'serif' },
		{ value: 'book', label: m.reading_face_book() }
	];
}

export function lineChoices(heights: readonly number[]): Choice<string>[] {
	const labels = [
		m.reading_lines_close(),
		m.reading_lines_usual(),
		m.reading_lines_wide(),
		m.reading_lines_widest()
	];
	return heights.map((height, i) => ({ value: String(height), label: labels[i] ?? String(height) }));
}

export function spacingChoices(): Choice<string>[] {
	return numbered(m.reading_spacing_usual(), m.reading_spacing_wide(), m.reading_spacing_widest());
}

export function pdfChoices(): Choice<ReadingSettings['pdf']>[] {
	return [
		{ value: 'page', label: m.reading_pdf_page() },
		{ value: 'text', label: m.reading_pdf_text() }
	];
}

export function flowChoices(): Choice<ReadingSettings['flow']>[] {
	return [
		{ value: 'pages', label: m.reading_flow_pages() },
		{ value: 'scroll', label: m.reading_flow_scroll() }
	];
}

const PRESET_NAMES: Readonly<Record<Preset, () => string>> = {
	usual: m.reading_preset_usual,
	easier: m.reading_preset_easier,
	huge: m.reading_preset_huge,
	night: m.reading_preset_night,
	contrast: m.reading_preset_contrast,
	calm: m.reading_preset_calm
};
export function presetChoices(): { readonly value: Preset; readonly label: string }[] {
	return (Object.keys(PRESETS) as Preset[]).map((value) => ({ value, label: PRESET_NAMES[value]() }));
}

export function weightChoices(): Choice<ReadingSettings['weight']>[] {
	return [
		{ value: 'usual', label: m.reading_weight_usual() },
		{ value: 'bold', label: m.reading_weight_bold() }
	];
}

export function alignChoices(): Choice<ReadingSettings['align']>[] {
	return [
		{ value: 'book', label: m.reading_as_in_book() },
		{ value: 'start', label: m.reading_align_start() },
		{ value: 'justify', label: m.reading_align_justify() }
	];
}

export function pictureChoices(): Choice<ReadingSettings['pictures']>[] {
	return [
		{ value: 'shown', label: m.reading_pictures_shown() },
		{ value: 'dim', label: m.reading_pictures_dim() },
		{ value: 'hidden', label: m.reading_pictures_hidden() }
	];
}

/** Choices by their place in the list of values. */
function numbered(...labels: string[]): Choice<string>[] {
	return labels.map((label, at) => ({ value: String(at), label }));
}
export const paragraphChoices = () =>
	numbered(m.reading_as_in_book(), m.reading_paragraphs_wide(), m.reading_paragraphs_widest());
export const lineLengthChoices = () =>
	numbered(m.reading_line_length_full(), m.reading_line_length_short(), m.reading_line_length_shortest());
export const lightChoices = () =>
	numbered(m.reading_light_full(), m.reading_light_soft(), m.reading_light_softest());
