export {
	LARGEST_TAKE,
	LENDING_STATUSES,
	unfinishedSections,
	type Lending,
	type LendingLine,
	type LendingStatus,
	type SentenceState,
	type Verdict
} from './lending.ts';
export { consentSchema, sentenceNumberSchema, takeSchema, verdictSchema } from './schema.ts';
