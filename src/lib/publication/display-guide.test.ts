import { describe, expect, it, test } from 'vitest';
import type { AccessibilityMetadata } from './accessibility.ts';
import { displayGuideOf } from './display-guide.ts';

const SILENT: AccessibilityMetadata = {
	...{ accessModes: [], accessModesSufficient: [], features: [], hazards: [], summary: null },
	...{ conformsTo: [], certifiedBy: null, certifierCredentials: [], certifierReport: null, exemption: null }
};
const of = (
	stated: Partial<AccessibilityMetadata>,
	form: 'reflowable' | 'fixed' | 'pdf' = 'reflowable',
	hasAudio = false
) => displayGuideOf({ form, hasAudio, accessibility: { ...SILENT, ...stated } });

test('A1: what a file does not say is told to be unknown, and nothing is denied', () => {
	expect(of({})).toEqual({
		waysOfReading: ['appearance-changes', 'nonvisual-unknown'],
		conformance: { level: null, standards: [], certifiedBy: null, credentials: [], report: null },
		...{ navigation: [], richContent: [], hazards: ['unknown'], summary: null, exempt: false, additional: [] }
	});
	expect(of({}, 'pdf').waysOfReading).toEqual(['appearance-fixed', 'nonvisual-unknown']);
});

describe('A1: whether everything can be read without seeing', () => {
	it.each([
		[
			'textual is enough',
			{ accessModes: ['textual', 'visual'], accessModesSufficient: [['textual']] },
			'nonvisual-fully'
		],
		['there is nothing but text', { accessModes: ['textual'] }, 'nonvisual-fully'],
		['text and pictures together', { accessModesSufficient: [['textual', 'visual']] }, 'nonvisual-partly'],
		[
			'pictures with words for them',
			{ accessModes: ['visual'], features: ['alternativeText'] },
			'nonvisual-partly'
		],
		['pictures alone', { accessModes: ['visual'] }, 'nonvisual-not'],
		['sound alone', { accessModes: ['auditory'] }, 'nonvisual-not'],
		['nothing said', { features: ['tableOfContents'] }, 'nonvisual-unknown']
	] as const)('%s', (_name, stated, way) => {
		expect(of(stated).waysOfReading).toContain(way);
		expect(of(stated).waysOfReading.filter((one) => one.startsWith('nonvisual'))).toHaveLength(1);
	});
});

describe('A1: sound', () => {
	it.each([
		[
			'that runs with the words',
			{ accessModes: ['textual', 'auditory'], features: ['synchronizedAudioText'] },
			'audio-synchronised'
		],
		['alone', { accessModes: ['auditory'] }, 'audio-only'],
		['beside the words', { accessModes: ['textual', 'auditory'] }, 'audio-some']
	] as const)('%s', (_name, stated, way) => {
		expect(of(stated).waysOfReading).toContain(way);
	});
	it('that is in the file and not told', () => {
		expect(of({}, 'reflowable', true).waysOfReading).toContain('audio-some');
	});
});

describe('A1: conformance, whoever wrote it how', () => {
	it.each([
		['EPUB Accessibility 1.1 - WCAG 2.1 Level AA', 'AA', ['EPUB Accessibility 1.1', 'WCAG 2.1']],
		['EPUB Accessibility 1.1 - WCAG 2.2 Level AAA', 'AAA', ['EPUB Accessibility 1.1', 'WCAG 2.2']],
		['EPUB Accessibility 1.1 - WCAG 2.0 Level A', 'A', ['EPUB Accessibility 1.1', 'WCAG 2.0']],
		[
			'http://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-aa',
			'AA',
			['EPUB Accessibility 1.0', 'WCAG 2.0']
		],
		[
			'https://www.idpf.org/epub/a11y/accessibility-20170105.html#wcag-a',
			'A',
			['EPUB Accessibility 1.0', 'WCAG 2.0']
		],
		['PDF/UA-1', null, ['PDF/UA-1']],
		['none', null, []]
	])('%s', (stated, level, standards) => {
		expect(of({ conformsTo: [stated] }).conformance).toMatchObject({ level, standards });
	});
	it('by whom, with what right, and where it is written', () => {
		const stated = {
			...{ conformsTo: ['EPUB Accessibility 1.1 - WCAG 2.1 Level AA'], certifiedBy: 'Thư viện Hoa Sen' },
			...{ certifierCredentials: ['Benetech GCA'], certifierReport: 'https://example.org/bao-cao' }
		};
		expect(of(stated).conformance).toMatchObject({
			...{ certifiedBy: 'Thư viện Hoa Sen', credentials: ['Benetech GCA'] },
			report: 'https://example.org/bao-cao'
		});
	});
});

describe('C5, A1: what may do harm', () => {
	it.each([
		[['none'], ['none']],
		[['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'], ['none']],
		[['noFlashingHazard'], ['no-flashing']],
		[
			['flashing', 'noSoundHazard'],
			['flashing', 'no-sound']
		],
		[['none', 'sound'], ['sound']],
		[['unknownSoundHazard'], ['sound-unknown']],
		[['unknown'], ['unknown']],
		[[], ['unknown']]
	])('%j', (stated, told) => {
		expect(of({ hazards: stated }).hazards).toEqual(told);
	});
});

test('A1: ways through the book, rich content and the rest, in the order of the guide', () => {
	const guide = of({
		features: [
			...['pageNavigation', 'structuralNavigation', 'tableOfContents', 'index', 'signLanguage', 'MathML'],
			...['longDescription', 'printPageNumbers', 'ARIA', 'braille']
		],
		exemption: 'eaa-microenterprise'
	});
	expect(guide.navigation).toEqual(['contents', 'index', 'headings', 'pages']);
	expect(guide.richContent).toEqual(['long-descriptions', 'mathml', 'sign-language']);
	expect(guide.additional).toEqual(['aria', 'page-marks', 'braille']);
	expect(guide.exempt).toBe(true);
});
