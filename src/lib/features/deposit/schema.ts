import * as v from 'valibot';
import { BANDS, STATUTORY_LABELS } from '#lib/publication/band.ts';
import { RIGHTS_KINDS, type Details } from '#lib/features/catalogue/index.ts';
import { GENRES, isTopic } from '#lib/publication/topics.ts';
import { readIdentifier } from '#lib/publication/identifier.ts';
import { writtenLine } from '#lib/i18n/written-line.ts';
import { languageTags } from './record-values.ts';

const optionalLine = (longest: number) =>
	v.pipe(
		v.optional(writtenLine(longest), ''),
		v.transform((text) => text || null)
	);
/** An empty choice of a select is no choice. */
const choice = <const T extends readonly string[]>(options: T) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((value) => value || null),
		v.nullable(v.picklist(options))
	);
const number = (least: number, most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((text) => (text === '' ? null : Number(text))),
		v.nullable(
			v.pipe(
				v.number('deposit_number'),
				v.minValue(least, 'deposit_number'),
				v.maxValue(most, 'deposit_number')
			)
		)
	);

/** Rows of a name and a role (MARC relator code); a row without a name is nobody. */
const contributors = v.pipe(
	v.array(v.object({ name: writtenLine(200), role: v.pipe(v.string(), v.regex(/^[a-z]{3}$/)) })),
	v.transform((rows) => rows.filter(({ name }) => name !== ''))
);

const WRONG_IDENTIFIER: Readonly<Record<string, string>> = {
	isbn: 'deposit_identifier_isbn',
	issn: 'deposit_identifier_issn',
	doi: 'deposit_identifier_doi',
	uri: 'deposit_identifier_uri',
	uuid: 'deposit_identifier_uuid'
};
/** Rows of a kind and a number; an empty row is none, and the same twice is one. */
const identifiers = v.pipe(
	v.array(v.object({ scheme: v.pipe(v.string(), v.maxLength(60)), value: writtenLine(300) })),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const found = new Map<string, { scheme: string; value: string }>();
		for (const { scheme, value } of dataset.value.filter((row) => row.value !== '')) {
			const identifier = readIdentifier(scheme, value);
			if (!identifier) {
				addIssue({ message: WRONG_IDENTIFIER[scheme] ?? 'common_field_wrong' });
				return NEVER;
			}
			found.set(`${scheme}:${identifier.value}`, { ...identifier });
		}
		return [...found.values()];
	})
);

/** The record form of the desk (`RecordValues`), understood. */
export const recordSchema = v.pipe(
	v.object({
		title: v.pipe(writtenLine(300), v.minLength(1, 'deposit_title_missing')),
		subtitle: optionalLine(300),
		description: v.optional(writtenLine(2000), ''),
		language: v.pipe(
			v.object({ chosen: v.array(v.string()), other: writtenLine(60) }),
			v.transform(languageTags),
			v.minLength(1, 'deposit_language_form'),
			v.everyItem((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag), 'deposit_language_form')
		),
		contributors,
		identifiers,
		topics: v.pipe(
			v.array(v.string()),
			v.transform((list) => list.filter(isTopic))
		),
		genre: v.picklist(GENRES),
		band: choice(BANDS),
		bandReason: optionalLine(500),
		interestBand: choice(BANDS),
		label: choice(STATUTORY_LABELS),
		guidance: v.pipe(
			v.optional(v.string(), ''),
			v.transform((value) => value === 'on')
		),
		rightsKind: choice(RIGHTS_KINDS),
		rightsStatement: v.optional(writtenLine(1000), ''),
		rightsEvidence: v.optional(writtenLine(1000), ''),
		publisher: optionalLine(200),
		year: number(1000, 2200),
		series: optionalLine(200),
		seriesPosition: number(0, 10_000)
	}),
	// Words of a right without its ground would have no place in the record, and be lost.
	v.forward(
		v.partialCheck(
			[['rightsKind'], ['rightsStatement'], ['rightsEvidence']],
			({ rightsKind, rightsStatement, rightsEvidence }) =>
				rightsKind !== null || (rightsStatement === '' && rightsEvidence === ''),
			'deposit_rights_kind_missing'
		),
		['rightsKind']
	)
);

export function detailsOfForm(form: v.InferOutput<typeof recordSchema>): Details {
	const { language, rightsKind, rightsStatement, rightsEvidence, ...rest } = form;
	return {
		...rest,
		languages: language,
		rights: rightsKind ? { kind: rightsKind, statement: rightsStatement, evidence: rightsEvidence } : null
	};
}
