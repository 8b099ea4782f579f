import { expect, it } from 'vitest';
import type { PackOffer } from '#lib/api/packs.ts';
import type { Pack } from '#lib/device/index.ts';
import { packOf } from './taking.ts';
import { TakingList } from './taking-list.svelte.ts';

const offer = (slug: string): PackOffer => ({
	...{ kind: 'book', slug, versionId: `v-${slug}`, title: slug, band: 'la', coverRatio: null },
	...{ engine: null, page: {}, files: [['one.xhtml', 3]], voice: [], seat: null }
});
const pack = (slug: string, state: Pack['state']): Pack => ({ ...packOf(offer(slug), false), state });

function list(packs: readonly Pack[], offers: readonly PackOffer[] | null): TakingList {
	const taking = new TakingList(['coc', 'suoi']);
	[taking.packs, taking.offers] = [packs, offers];
	return taking;
}

it('a list with a title that cannot be taken along is whole without it', () => {
	const taking = list([pack('coc', 'whole')], [offer('coc')]);
	expect([taking.isWhole, taking.wanted, taking.weight]).toEqual([true, [], 0]);
});

it.each([
	['nobody has said what can be taken along', list([pack('coc', 'whole')], null)],
	['one is not here yet', list([pack('coc', 'whole')], [offer('coc'), offer('suoi')])],
	['one has no room', list([pack('coc', 'whole'), pack('suoi', 'full')], [offer('coc')])],
	['nothing of it can be taken along', list([], [])]
])('a list is not whole while %s', (_, taking) => {
	expect(taking.isWhole).toBe(false);
});

it('a list of which every title is here is whole, whether the library was asked or not', () => {
	const packs = [pack('coc', 'whole'), pack('suoi', 'whole')];
	expect([list(packs, null).isWhole, list(packs, []).isWhole]).toEqual([true, true]);
	const coming = list(packs, null);
	coming.here = 3;
	expect(coming.isWhole).toBe(false);
});
