import * as v from 'valibot';
import { BANDS, STATUTORY_LABELS } from '#lib/publication/band.ts';
import { RIGHTS_KINDS, type Details } from '#lib/features/catalogue/index.ts';
import { GENRES, isTopic } from '#lib/publication/topics.ts';
import { writtenLine } from '#lib/i18n/written-line.ts';

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

/** The record form of the desk; shared by the page and its action. Topics come as repeated fields. */
export const recordSchema = v.object({
	title: v.pipe(writtenLine(300), v.minLength(1, 'deposit_title_missing')),
	subtitle: optionalLine(300),
	description: v.optional(writtenLine(2000), ''),
	language: v.pipe(
		writtenLine(35),
		v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*(,\s*[a-z]{2,3}(-[A-Za-z0-9]+)*)*$/, 'deposit_language_form')
	),
	contributors,
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
});

export function detailsOfForm(
	form: v.InferOutput<typeof recordSchema>,
	identifiers: Details['identifiers']
): Details {
	const { language, rightsKind, rightsStatement, rightsEvidence, ...rest } = form;
	return {
		...rest,
		languages: [...new Set(language.split(',').map((tag) => tag.trim()))],
		rights: rightsKind ? { kind: rightsKind, statement: rightsStatement, evidence: rightsEvidence } : null,
		identifiers
	};
}

/** FormData as the schema wants it: rows and boxes come as repeated fields. */
export function recordFields(form: FormData) {
	const texts = (name: string) => form.getAll(name).map(String);
	const roles = texts('contributorRole');
	return {
		...Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
		topics: texts('topics'),
		contributors: texts('contributorName').map((name, i) => ({ name, role: roles[i] ?? 'aut' })),
		language: [...texts('language'), ...texts('languageOther').map((text) => text.trim().toLowerCase())]
			.filter(Boolean)
			.join(', ')
	};
}
