import * as v from 'valibot';
import { missingForPublishing, type Details, type Missing } from '#lib/features/catalogue/index.ts';

/** Fields of the record form, in the order of the page. */
export const RECORD_FIELDS = [
	'title',
	'subtitle',
	'description',
	'contributors',
	'language',
	'genre',
	'publisher',
	'year',
	'series',
	'seriesPosition',
	'identifiers',
	'label',
	'band',
	'bandReason',
	'interestBand',
	'guidance',
	'topics',
	'rightsKind',
	'rightsStatement',
	'rightsEvidence'
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The record form as it stands, right or wrong: what is typed, nothing understood yet. An empty text is no choice. */
export const recordValuesSchema = v.object({
	title: v.string(),
	subtitle: v.string(),
	description: v.string(),
	contributors: v.array(v.object({ name: v.string(), role: v.string() })),
	/** Boxes that are ticked, the main language first, and codes that are typed. */
	language: v.object({ chosen: v.array(v.string()), other: v.string() }),
	genre: v.string(),
	publisher: v.string(),
	year: v.string(),
	series: v.string(),
	seriesPosition: v.string(),
	identifiers: v.array(v.object({ scheme: v.string(), value: v.string() })),
	label: v.string(),
	band: v.string(),
	bandReason: v.string(),
	interestBand: v.string(),
	/** `on` or nothing */
	guidance: v.string(),
	topics: v.array(v.string()),
	rightsKind: v.string(),
	rightsStatement: v.string(),
	rightsEvidence: v.string()
} satisfies Record<RecordField, v.GenericSchema>);
export type RecordValues = v.InferOutput<typeof recordValuesSchema>;

/** Details as they can be read back from a timeline: the words of closed lists may have changed since. */
export interface PlainDetails extends Omit<
	Details,
	'topics' | 'band' | 'interestBand' | 'label' | 'genre' | 'rights'
> {
	readonly topics: readonly string[];
	readonly band: string | null;
	readonly interestBand: string | null;
	readonly label: string | null;
	readonly genre: string;
	readonly rights: { readonly kind: string; readonly statement: string; readonly evidence: string } | null;
}

const figure = (number: number | null) => (number === null ? '' : String(number));

/** A saved record as the form shows it. */
export function valuesOf(details: PlainDetails): RecordValues {
	return {
		title: details.title,
		subtitle: details.subtitle ?? '',
		description: details.description,
		contributors: details.contributors.map(({ name, role }) => ({ name, role })),
		language: { chosen: [...details.languages], other: '' },
		genre: details.genre,
		publisher: details.publisher ?? '',
		year: figure(details.year),
		series: details.series ?? '',
		seriesPosition: figure(details.seriesPosition),
		identifiers: details.identifiers.map(({ scheme, value }) => ({ scheme, value })),
		label: details.label ?? '',
		band: details.band ?? '',
		bandReason: details.bandReason ?? '',
		interestBand: details.interestBand ?? '',
		guidance: details.guidance ? 'on' : '',
		topics: [...details.topics],
		rightsKind: details.rights?.kind ?? '',
		rightsStatement: details.rights?.statement ?? '',
		rightsEvidence: details.rights?.evidence ?? ''
	};
}

/** The form as a browser sends it: rows and boxes come as repeated fields. */
export function recordFields(form: FormData): RecordValues {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const texts = (name: string) => form.getAll(name).map(String);
	const roles = texts('contributorRole');
	const schemes = texts('identifierScheme');
	return {
		title: text('title'),
		subtitle: text('subtitle'),
		description: text('description'),
		contributors: texts('contributorName').map((name, i) => ({ name, role: roles[i] ?? 'aut' })),
		language: { chosen: texts('language'), other: text('languageOther') },
		genre: text('genre'),
		publisher: text('publisher'),
		year: text('year'),
		series: text('series'),
		seriesPosition: text('seriesPosition'),
		identifiers: texts('identifierValue').map((value, i) => ({ scheme: schemes[i] ?? 'other', value })),
		label: text('label'),
		band: text('band'),
		bandReason: text('bandReason'),
		interestBand: text('interestBand'),
		guidance: text('guidance'),
		topics: texts('topics'),
		rightsKind: text('rightsKind'),
		rightsStatement: text('rightsStatement'),
		rightsEvidence: text('rightsEvidence')
	};
}

/** Tags of the language field, the main one first, once each. */
export function languageTags({ chosen, other }: RecordValues['language']): string[] {
	const typed = other.toLowerCase().split(',');
	return [...new Set([...chosen, ...typed].map((tag) => tag.trim()).filter(Boolean))];
}

/** Browsers send line ends in their own way, and saving trims: neither is a change that somebody made. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim().normalize('NFC');
const plainFigure = (text: string) =>
	text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : plain(text);

function meaningOf(field: RecordField, values: RecordValues): unknown {
	switch (field) {
		case 'topics':
			return [...new Set(values.topics)].sort();
		case 'contributors':
			return values.contributors.map(({ name, role }) => [plain(name), role]).filter(([name]) => name !== '');
		case 'identifiers':
			return values.identifiers
				.map(({ scheme, value }) => [scheme, plain(value)])
				.filter(([, value]) => value !== '');
		case 'language':
			return languageTags(values.language);
		case 'year':
		case 'seriesPosition':
			return plainFigure(values[field]);
		default:
			return plain(values[field]);
	}
}

/** Would both be saved as the same? */
export function saysSame(field: RecordField, a: RecordValues, b: RecordValues): boolean {
	return JSON.stringify(meaningOf(field, a)) === JSON.stringify(meaningOf(field, b));
}

export function changedFields(a: RecordValues, b: RecordValues): RecordField[] {
	return RECORD_FIELDS.filter((field) => !saysSame(field, a, b));
}

/** `values` with one field as it stands in `from`. */
export function withField(values: RecordValues, field: RecordField, from: RecordValues): RecordValues {
	return { ...values, [field]: from[field] };
}

/** What the form as it stands lacks for publishing, by the rule of the catalogue. `versionId` names the file. */
export function missingIn(values: RecordValues, versionId: string | null): Missing[] {
	return missingForPublishing({
		...values,
		rights: values.rightsKind ? { statement: values.rightsStatement } : null,
		versionId
	});
}

/** Where each of what publishing needs is filled in; the file comes from elsewhere. */
export const FIELD_OF_MISSING: Readonly<Record<Missing, RecordField | null>> = {
	title: 'title',
	description: 'description',
	band: 'band',
	band_reason: 'bandReason',
	topics: 'topics',
	rights: 'rightsKind',
	file: null
};
