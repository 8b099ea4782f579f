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
	expect(record.success && detailsOfForm(record.output, []).languages).toEqual(['en', 'vi', 'km']);
});

test('a record without a language is asked for one', () => {
	const record = sent(['languageOther', '']);
	expect(record.issues?.map(({ message }) => message)).toEqual(['deposit_language_form']);
});

test('words of a right without its ground are not lost in silence: the ground is asked for', () => {
	const record = sent(['language', 'vi'], ['rightsStatement', 'CC BY 4.0']);
	expect(record.issues?.map(({ message }) => message)).toEqual(['deposit_rights_kind_missing']);
});
