import { expect, test } from 'vitest';
import { openDevice } from '#lib/device/index.ts';
import { DraftKeeper } from '#lib/features/accounts/components/index.ts';
import type { Publication } from '#lib/features/catalogue/index.ts';
import { changedFields, valuesOf } from '../record-values.ts';
import { RecordEditing, typedSchema } from './record-editing.svelte.ts';

const publication: Publication = {
	...{ id: 'p1', slug: 'suoi', title: 'Suối nhỏ', subtitle: null, description: 'Suối đi tìm biển.' },
	...{ languages: ['vi'], contributors: [{ name: 'Mười Lúa', role: 'aut' }], topics: [], form: 'reflowable' },
	...{ band: null, bandReason: null, bandBy: null, bandAt: null, interestBand: null, label: null },
	...{ guidance: false, genre: 'story', rights: null, series: null, seriesPosition: null, publisher: null },
	...{
		year: null,
		identifiers: [{ scheme: 'isbn', value: '9780306406157' }],
		captionsMissing: false,
		hasAudio: false
	},
	...{ words: 90, pages: 3, minutes: 1, status: 'draft', versionId: 'v1', coverRatio: 0.7, source: 'upload' },
	...{ publishedAt: null, updatedAt: 1, version: 4 },
	accessibility: {
		...{ accessModes: [], accessModesSufficient: [], features: [], hazards: [], summary: null },
		...{ conformsTo: [], certifiedBy: null, certifierCredentials: [], certifierReport: null, exemption: null }
	}
};

test('a draft that an earlier version of the library kept opens in the form of today, and what the form got since stays', async () => {
	const { identifiers: _since, ...before } = valuesOf(publication);
	await openDevice().drafts.put('an-pham/lan/p1/0', {
		values: { ...before, title: 'Suối nhỏ đi xa', publisher: 'NXB Phù Sa' },
		...{ version: 4, savedAt: Date.now() }
	});

	const saved = { publication, timeline: [] };
	const editing = new RecordEditing(saved);
	const drafts = new DraftKeeper(() => ({ id: 'lan', epoch: 1 }), {
		...{ room: 'an-pham', subject: 'p1' },
		schema: typedSchema(() => editing.saved)
	});
	const end = drafts.start(({ values }) => changedFields(values, editing.saved).length === 0);
	await expect.poll(() => drafts.offers.length).toBe(1);
	const [offer] = drafts.offers;
	if (!offer) throw new Error('no offer');
	expect(changedFields(offer.typed.values, editing.saved)).toEqual(['title', 'publisher']);
	expect(await drafts.take(offer, null)).toBe(true);
	editing.resume(saved, offer.typed);
	expect(editing.values).toEqual({
		...valuesOf(publication),
		...{ title: 'Suối nhỏ đi xa', publisher: 'NXB Phù Sa' }
	});
	await drafts.drop();
	end();
});
