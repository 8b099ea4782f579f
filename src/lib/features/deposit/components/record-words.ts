import { isBand, STATUTORY_LABELS, type StatutoryLabel } from '#lib/publication/band.ts';
import { isGenre, isTopic } from '#lib/publication/topics.ts';
import { roleWord } from '#lib/features/catalogue/components/index.ts';
import { RIGHTS_KINDS, type RightsKind } from '#lib/features/catalogue/index.ts';
import { languageName } from '#lib/i18n/language-names.ts';
import { bandName, genreName, topicName } from '#lib/i18n/publication-words.ts';
import * as m from '#lib/paraglide/messages.js';
import { languageTags, type RecordField, type RecordValues } from '../record-values.ts';
import { identifierName } from './identifier-names.ts';
import { labelName, rightsName } from './record-names.ts';

const LABELS: Readonly<Record<RecordField, () => string>> = {
	title: m.deposit_title,
	subtitle: m.deposit_subtitle,
	description: m.deposit_description,
	contributors: m.deposit_contributors,
	language: m.deposit_language,
	genre: m.deposit_genre,
	publisher: m.deposit_publisher,
	year: m.deposit_year,
	series: m.deposit_series,
	seriesPosition: m.deposit_series_position,
	identifiers: m.deposit_identifiers,
	label: m.deposit_label,
	band: m.deposit_band,
	bandReason: m.deposit_band_reason,
	interestBand: m.deposit_interest,
	guidance: m.deposit_guidance,
	topics: m.deposit_topics,
	rightsKind: m.deposit_rights_kind,
	rightsStatement: m.deposit_rights_statement,
	rightsEvidence: m.deposit_rights_evidence
};

/** In a form the group says what kind of ground or words are meant; alone they need it said. */
const ALONE: Partial<typeof LABELS> = {
	rightsKind: m.deposit_rights_kind_alone,
	rightsStatement: m.deposit_rights_statement_alone,
	rightsEvidence: m.deposit_rights_evidence_alone
};

export const fieldLabel = (field: RecordField): string => LABELS[field]();
export const fieldLabelAlone = (field: RecordField): string => (ALONE[field] ?? LABELS[field])();
/** In the order of the page. */
export const recordLabels = (): Record<string, string> =>
	Object.fromEntries(Object.entries(LABELS).map(([field, label]) => [field, label()]));

const isLabel = (value: string): value is StatutoryLabel =>
	(STATUTORY_LABELS as readonly string[]).includes(value);
const isRightsKind = (value: string): value is RightsKind =>
	(RIGHTS_KINDS as readonly string[]).includes(value);

/** What a field of the form says, in people's words. */
export function valueWords(field: RecordField, values: RecordValues): string {
	return wordsOrNothing(field, values) || m.deposit_nothing();
}

function wordsOrNothing(field: RecordField, values: RecordValues): string {
	switch (field) {
		case 'contributors':
			return values.contributors
				.filter(({ name }) => name.trim() !== '')
				.map(({ name, role }) => `${name} (${roleWord(role)})`)
				.join(', ');
		case 'identifiers':
			return values.identifiers
				.filter(({ value }) => value.trim() !== '')
				.map(({ scheme, value }) => `${identifierName(scheme)} ${value}`)
				.join(', ');
		case 'language':
			return languageTags(values.language).map(languageName).join(', ');
		case 'topics':
			return values.topics.map((topic) => (isTopic(topic) ? topicName(topic) : topic)).join(', ');
		case 'guidance':
			return values.guidance ? m.deposit_yes() : m.deposit_no();
		case 'genre':
			return isGenre(values.genre) ? genreName(values.genre) : values.genre;
		case 'label':
			return isLabel(values.label) ? labelName(values.label) : m.deposit_label_none();
		case 'interestBand':
			if (!values.interestBand) return m.deposit_interest_same();
		// falls through: it is a band
		case 'band':
			return isBand(values[field]) ? bandName(values[field]) : values[field];
		case 'rightsKind':
			return isRightsKind(values.rightsKind) ? rightsName(values.rightsKind) : values.rightsKind;
		default:
			return values[field];
	}
}
