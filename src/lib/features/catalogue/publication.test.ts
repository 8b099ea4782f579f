import { expect, test } from 'vitest';
import { missingForPublishing, type Publication } from './publication.ts';

const bare = {
	title: 'Suối',
	description: 'Suối hát.',
	band: null,
	bandReason: null,
	topics: [],
	rights: null,
	versionId: 'v1'
} as unknown as Publication;

test('the reason for a band is missing as long as nobody wrote it, band or no band', () => {
	expect(missingForPublishing(bare)).toEqual(['band', 'band_reason', 'topics', 'rights']);
	expect(missingForPublishing({ ...bare, band: 'la', bandReason: ' ' })).toContain('band_reason');
	expect(missingForPublishing({ ...bare, band: 'la', bandReason: 'câu ngắn' })).not.toContain('band_reason');
});
