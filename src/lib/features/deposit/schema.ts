import * as v from 'valibot';
import { BANDS, STATUTORY_LABELS } from '#lib/features/catalogue/band.ts';
import { RIGHTS_KINDS, type Details } from '#lib/features/catalogue/publication.ts';
import { GENRES, isTopic } from '#lib/features/catalogue/topics.ts';
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

/** "Tên (vai trò)" one a line; the role is a MARC code, author when left out. */
const contributors = v.pipe(
	v.optional(writtenLine(2000), ''),
	v.transform((text) =>
		text
			.split('\n')
			.map((entry) => entry.trim())
			.filter(Boolean)
			.map((entry) => {
				const [, name = entry, role = 'aut'] = /^(.*?)\s*\(([a-z]{3})\)$/.exec(entry) ?? [];
				return { name: name.trim(), role };
			})
	)
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
		languages: language.split(',').map((tag) => tag.trim()),
		rights: rightsKind ? { kind: rightsKind, statement: rightsStatement, evidence: rightsEvidence } : null,
		identifiers
	};
}

/** FormData as the schema wants it. */
export function recordFields(form: FormData): Record<string, unknown> {
	return { ...Object.fromEntries(form), topics: form.getAll('topics').map(String) };
}
