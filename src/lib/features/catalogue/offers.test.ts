import { describe, expect, it } from 'vitest';
import { offersOf } from './offers.ts';

const silent = {
	accessModes: [],
	accessModesSufficient: [],
	features: [],
	hazards: [],
	summary: null,
	conformsTo: [],
	certifiedBy: null,
	certifierCredentials: [],
	certifierReport: null,
	exemption: null
};

describe('a family reads what a book offers', () => {
	it('that words light up while it is read aloud', () => {
		const offers = offersOf({
			form: 'reflowable',
			hasAudio: true,
			accessibility: { ...silent, features: ['synchronizedAudioText'] }
		});
		expect(offers).toContain('audio-follows');
		expect(offers).toContain('large-text');
	});
	it('C5, A1: that nothing is known when the publisher said nothing', () => {
		expect(offersOf({ form: 'pdf', hasAudio: false, accessibility: silent })).toEqual([
			'page-zoom',
			'unknown'
		]);
	});
	it('that pictures may lack words when only that is left unsaid', () => {
		const accessibility = { ...silent, accessModes: ['visual', 'textual'], features: ['tableOfContents'] };
		expect(offersOf({ form: 'fixed', hasAudio: false, accessibility })).toContain('image-words-unknown');
	});
	it('C5, A1: that light may flash', () => {
		expect(
			offersOf({ form: 'fixed', hasAudio: false, accessibility: { ...silent, hazards: ['flashing'] } })
		).toContain('flashing');
	});
});
