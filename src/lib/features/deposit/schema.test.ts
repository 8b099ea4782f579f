import { expect, test } from 'vitest';
import * as v from 'valibot';
import { recordFields } from './record-values.ts';
import { detailsOfForm, recordSchema } from './schema.ts';

function sent(...entries: [string, string][]) {
	const form = new FormData();
	for (const [name, value] of [['title', 'Suối'], ['genre', 'story'], ...entries] as [string, string][])
		form.append(name, value);
	return v.safeParse(recordSchema, recordFields(form));
}

test('people come as rows of a name and a role; the empty row is nobody', () => {
	const record = sent(
		['language', 'vi'],
		['contributorName', ' Lê Hạ Mây '],
		['contributorRole', 'ill'],
		['contributorName', ''],
		['contributorRole', 'aut']
	);
	expect(record.success && record.output.contributors).toEqual([{ name: 'Lê Hạ Mây', role: 'ill' }]);
});

test('the main language stays first, others follow once each', () => {
	const record = sent(['language', 'en'], ['language', 'vi'], ['languageOther', ' km, VI ']);
	expect(record.success && detailsOfForm(record.output).languages).toEqual(['en', 'vi', 'km']);
});

test('a record without a language is asked for one', () => {
	const record = sent(['languageOther', '']);
	expect(record.issues?.map(({ message }) => message)).toEqual(['deposit_language_form']);
});

test('words of a right without its ground are not lost in silence: the ground is asked for', () => {
	const record = sent(['language', 'vi'], ['rightsStatement', 'CC BY 4.0']);
	expect(record.issues?.map(({ message }) => message)).toEqual(['deposit_rights_kind_missing']);
});

test('an identifier is kept in its usual spelling, once; a wrong check digit is told by its kind', () => {
	const rows = (...pairs: [string, string][]) =>
		sent(
			['language', 'vi'],
			...pairs.flatMap(([scheme, value]): [string, string][] => [
				['identifierScheme', scheme],
				['identifierValue', value]
			])
		);
	const record = rows(
		['isbn', '0-306-40615-2'],
		['isbn', '9780306406157'],
		['doi', 'doi:10.1000/182'],
		['isbn', '']
	);
	expect(record.success && detailsOfForm(record.output).identifiers).toEqual([
		{ scheme: 'isbn', value: '9780306406157' },
		{ scheme: 'doi', value: '10.1000/182' }
	]);
	const wrong = rows(['isbn', '978-604-2-20518-5']);
	expect(wrong.issues?.map(({ message, path }) => [message, path?.[0]?.key])).toEqual([
		['deposit_identifier_isbn', 'identifiers']
	]);
	expect(rows(['other', '978-604-2-20518-5']).success, 'a book may print a wrong number').toBe(true);
});
