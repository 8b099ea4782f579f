import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecord } from './merge-record.ts';
import { RECORD_FIELDS, saysSame, type RecordField, type RecordValues } from './record-values.ts';

/** Few letters, so that three people often write the same; spaces and line ends, which say nothing. */
const text = fc.constantFrom('', 'a', ' a', 'b', 'a\nb', 'a\r\nb', 'á', 'a\u0301', '7', '07');
const some = fc.array(fc.constantFrom('vi', 'en', 'km'), { maxLength: 3 });
const record: fc.Arbitrary<RecordValues> = fc.record({
	title: text,
	subtitle: text,
	description: text,
	contributors: fc.array(fc.record({ name: text, role: fc.constantFrom('aut', 'ill') }), { maxLength: 2 }),
	language: fc.record({ chosen: some, other: fc.constantFrom('', 'km', ' KM, fr') }),
	genre: text,
	publisher: text,
	year: text,
	series: text,
	seriesPosition: text,
	identifiers: fc.array(fc.record({ scheme: fc.constantFrom('isbn', 'other'), value: text }), {
		maxLength: 2
	}),
	label: text,
	band: text,
	bandReason: text,
	interestBand: text,
	guidance: fc.constantFrom('', 'on'),
	topics: some,
	rightsKind: text,
	rightsStatement: text,
	rightsEvidence: text
});
const three = fc.tuple(record, record, record);

describe('what one person typed and what others saved', () => {
	test('nothing typed is lost: each field that I changed still says what I typed', () => {
		fc.assert(
			fc.property(three, ([base, mine, theirs]) => {
				const { values } = mergeRecord(base, mine, theirs);
				for (const field of RECORD_FIELDS)
					if (!saysSame(field, mine, base)) expect(saysSame(field, values, mine)).toBe(true);
			})
		);
	});

	test('nothing saved is undone in silence: a field that I left alone says what they saved', () => {
		fc.assert(
			fc.property(three, ([base, mine, theirs]) => {
				const { values } = mergeRecord(base, mine, theirs);
				for (const field of RECORD_FIELDS)
					if (saysSame(field, mine, base)) expect(saysSame(field, values, theirs)).toBe(true);
			})
		);
	});

	test('each difference is told once: taken, kept, or for the person to choose', () => {
		fc.assert(
			fc.property(three, ([base, mine, theirs]) => {
				const { taken, kept, both } = mergeRecord(base, mine, theirs);
				const told = [...taken, ...kept, ...both];
				const differ = RECORD_FIELDS.filter((field) => !saysSame(field, mine, theirs));
				expect([...told].sort()).toEqual([...differ].sort());
				for (const field of both) {
					expect(saysSame(field, mine, base)).toBe(false);
					expect(saysSame(field, theirs, base)).toBe(false);
				}
			})
		);
	});

	test('when nobody knows what both began with, every difference is a choice and what was typed stands', () => {
		fc.assert(
			fc.property(record, record, (mine, theirs) => {
				const { values, taken, both } = mergeRecord(null, mine, theirs);
				expect(taken).toEqual([]);
				for (const field of RECORD_FIELDS) expect(saysSame(field, values, mine)).toBe(true);
				expect(both).toEqual(RECORD_FIELDS.filter((field: RecordField) => !saysSame(field, mine, theirs)));
			})
		);
	});

	test('saving again after it changes nothing more', () => {
		fc.assert(
			fc.property(three, ([base, mine, theirs]) => {
				const { values } = mergeRecord(base, mine, theirs);
				const again = mergeRecord(theirs, values, theirs);
				expect(again.taken).toEqual([]);
				expect(again.both).toEqual([]);
				for (const field of RECORD_FIELDS) expect(saysSame(field, again.values, values)).toBe(true);
			})
		);
	});
});
