import { Conflict, InvalidInput } from '#lib/domain-error.ts';

/**
 * Somebody lends their voice to a title. `invited`: nobody has agreed yet; `recording`; `handed-in`: the desk listens; `returned`: some
 * sentences are to be read again; `approved`; `publishing`: the book is being made; `published`; `withdrawn`: the voice was taken back.
 */
export const LENDING_STATUSES = [
	'invited',
	'recording',
	'handed-in',
	'returned',
	'approved',
	'publishing',
	'published',
	'withdrawn'
] as const;
export type LendingStatus = (typeof LENDING_STATUSES)[number];

/** What is agreed to, by the name of its text (`messages`: `lending_purpose_…`). Another text gets another name; what was agreed to stays. */
export const PURPOSE = 'read-aloud-1';

/** A link lends for so long. */
export const LINK_MS = 14 * 86_400_000;
/** More of a book is a job for a studio. */
export const MOST_SENTENCES = 3_000;
/** Of one recording as it is sent: a minute and a half as WAV, with room. Bytes. */
export const LARGEST_TAKE = 6_000_000;

export interface Lending {
	readonly id: string;
	readonly publicationId: string;
	/** The version whose sentences are read. */
	readonly versionId: string;
	readonly status: LendingStatus;
	/** null: whoever holds the link. */
	readonly readerId: string | null;
	/** Of the link; null: there is none. */
	readonly tokenHash: string | null;
	readonly tokenEndsAt: number | null;
	/** null: without a name. */
	readonly namedAs: string | null;
	readonly purpose: string | null;
	readonly consentedAt: number | null;
	readonly withdrawnAt: number | null;
	readonly createdAt: number;
	readonly version: number;
}

/** A lending as the desk lists it. */
export interface LendingLine {
	readonly id: string;
	readonly status: LendingStatus;
	readonly publicationId: string;
	readonly slug: string;
	readonly title: string;
	readonly namedAs: string | null;
	/** Of the person with an account who reads. */
	readonly reader: string | null;
	readonly sentences: number;
	readonly recorded: number;
	readonly updatedAt: number;
}

export type Verdict = 'approved' | 'returned';

/** What the rules ask of a sentence. */
export interface SentenceState {
	readonly position: number;
	/** How often it was recorded; 0: never. */
	readonly take: number;
	readonly verdict: Verdict | null;
}

function only(lending: Pick<Lending, 'status'>, ...allowed: readonly LendingStatus[]): void {
	if (lending.status === 'withdrawn' && !allowed.includes('withdrawn'))
		throw new Conflict('lending-withdrawn');
	if (!allowed.includes(lending.status)) throw new Conflict('lending-not-now');
}

/** May a sentence be recorded now? */
export function mayRecord(lending: Pick<Lending, 'status'>): void {
	only(lending, 'recording', 'returned');
}

export interface Consent {
	/** The person is of age and it is their own voice. */
	readonly grown: boolean;
	/** The text was read and agreed to. */
	readonly agreed: boolean;
	readonly namedAs: string | null;
}

/** `invited` → `recording`. */
export function consented(lending: Pick<Lending, 'status'>, { grown, agreed, namedAs }: Consent) {
	only(lending, 'invited');
	if (!grown) throw new InvalidInput('lending-needs-adult');
	if (!agreed) throw new InvalidInput('lending-needs-consent');
	return { status: 'recording', namedAs, purpose: PURPOSE } as const;
}

/** Sections that are begun and not whole; a section is read whole or not at all. */
export function unfinishedSections(sentences: readonly SentenceState[]): readonly number[] {
	const sections = Map.groupBy(sentences, ({ position }) => position);
	return [...sections].flatMap(([position, all]) => {
		const read = all.filter(({ take }) => take > 0).length;
		return read > 0 && read < all.length ? [position] : [];
	});
}

/** `recording` or `returned` → `handed-in`. */
export function handedIn(lending: Pick<Lending, 'status'>, sentences: readonly SentenceState[]) {
	mayRecord(lending);
	if (sentences.every(({ take }) => take === 0)) throw new Conflict('lending-empty');
	if (unfinishedSections(sentences).length > 0) throw new Conflict('lending-unfinished');
	if (sentences.some(({ verdict }) => verdict === 'returned')) throw new Conflict('lending-still-returned');
	return { status: 'handed-in' } as const;
}

/** May the desk judge a sentence? `take`: the recording that was listened to. */
export function mayJudge(lending: Pick<Lending, 'status'>, sentence: SentenceState, take: number): void {
	only(lending, 'handed-in');
	if (sentence.take !== take || take === 0) throw new Conflict('lending-take-overtaken');
}

/** `handed-in` → `approved`, or `returned` when a sentence is to be read again. Every recording was listened to. */
export function reviewed(lending: Pick<Lending, 'status'>, sentences: readonly SentenceState[]) {
	only(lending, 'handed-in');
	const read = sentences.filter(({ take }) => take > 0);
	if (read.some(({ verdict }) => verdict === null)) throw new Conflict('lending-unheard');
	return {
		status: read.some(({ verdict }) => verdict === 'returned') ? 'returned' : 'approved'
	} as const;
}

/** `approved` → `publishing`. */
export function toPublish(lending: Pick<Lending, 'status'>) {
	only(lending, 'approved');
	return { status: 'publishing' } as const;
}

/** `publishing` → `published`. */
export function nowPublished(lending: Pick<Lending, 'status'>) {
	only(lending, 'publishing');
	return { status: 'published' } as const;
}

/** Whatever it is, it can be taken back; null: it was. */
export function takenBack(lending: Pick<Lending, 'status'>, now: number) {
	if (lending.status === 'withdrawn') return null;
	return { status: 'withdrawn', namedAs: null, withdrawnAt: now } as const;
}
