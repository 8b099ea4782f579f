import { expect, it } from 'vitest';
import { identifierKey, readIdentifier } from './identifier.ts';

it.each([
	['isbn', '978-604-2-20518-4', '9786042205184'],
	['isbn', 'ISBN 0-306-40615-2', '9780306406157'],
	['isbn', 'urn:isbn:097522980x', '9780975229804'],
	['issn', 'ISSN 0378-5955', '0378-5955'],
	['issn', '2434561x', '2434-561X'],
	['doi', 'https://doi.org/10.1000/182', '10.1000/182'],
	['doi', 'doi: 10.1000/182', '10.1000/182'],
	['uri', 'https://example.org/sach/1', 'https://example.org/sach/1'],
	['uuid', 'urn:uuid:F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6', 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'],
	['other', ' KĐ-12 ', 'KĐ-12'],
	['calibre', '17', '17']
])('%s %s is kept as %s', (scheme, typed, value) => {
	expect(readIdentifier(scheme, typed)).toEqual({ scheme, value });
});

it.each([
	['isbn', '978-604-2-20518-5'],
	['isbn', '0-306-40615-3'],
	['isbn', 'không có'],
	['issn', '0378-5954'],
	['doi', '11.1000/182'],
	['uri', 'sách của em'],
	['uuid', 'f81d4fae']
])('%s %s is not what it says', (scheme, typed) => {
	expect(readIdentifier(scheme, typed)).toBeNull();
});

it.each([
	['isbn', '9780306406157'],
	['isbn', '0-306-40615-2'],
	['isbn', '0-306-40615-3'],
	['other', 'ISBN 0-306-40615-2'],
	['uri', 'urn:isbn:9780306406157']
])('%s %s is found as one and the same ISBN', (scheme, value) => {
	expect(identifierKey({ scheme, value })).toEqual({ scheme: 'isbn', value: '9780306406157' });
});

it('what only looks like an ISBN under another kind, and what nobody can read, is found as it is written', () => {
	for (const one of [
		{ scheme: 'other', value: '0306406153' },
		{ scheme: 'isbn', value: 'không có' },
		{ scheme: 'doi', value: '10.1000/182' }
	])
		expect(identifierKey(one)).toEqual(one);
});
