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
		const offers = offersOf(
			{
				form: 'reflowable',
				hasAudio: true,
				accessibility: { ...silent, features: ['synchronizedAudioText'] }
			},
			true
		);
		expect(offers).toContain('audio-follows');
		expect(offers).toContain('large-text');
		expect(offers).not.toContain('read-aloud');
	});
	it('that the library reads what nobody recorded', () => {
		const book = { form: 'fixed', hasAudio: false, accessibility: silent } as const;
		expect(offersOf(book, true)).toContain('read-aloud');
		expect(offersOf(book, false)).not.toContain('read-aloud');
	});
	it('C5, A1: that nothing is known when the publisher said nothing', () => {
		expect(offersOf({ form: 'pdf', hasAudio: false, accessibility: silent }, false)).toEqual([
			'page-zoom',
			'unknown'
		]);
	});
	it('that pictures may lack words when only that is left unsaid', () => {
		const accessibility = { ...silent, accessModes: ['visual', 'textual'], features: ['tableOfContents'] };
		expect(offersOf({ form: 'fixed', hasAudio: false, accessibility }, false)).toContain(
			'image-words-unknown'
		);
	});
	it('C5, A1: that light may flash', () => {
		expect(
			offersOf({ form: 'fixed', hasAudio: false, accessibility: { ...silent, hazards: ['flashing'] } }, false)
		).toContain('flashing');
	});
});
