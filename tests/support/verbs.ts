import type { App } from '#lib/server/app.ts';

/** The row that a verb decides about. Two verbs of one row, at once, must come out as if one had gone first. */
export type Row =
	| 'publication'
	| 'lending'
	| 'signing'
	| 'collection'
	| 'class'
	| 'list'
	| 'seat'
	| 'person'
	| 'setup'
	| 'intake'
	| 'job'
	| 'word';

type Verbs = {
	[
		Feature in
			| 'catalogue'
			| 'classes'
			| 'accounts'
			| 'deposits'
			| 'jobDesk'
			| 'fixity'
			| 'dictionary'
			| 'lending'
			| 'signing'
	]: {
		[Verb in Extract<keyof App[Feature], string>]: Row | 'reads' | 'pure' | 'not a verb';
	};
};

/**
 * Every verb of the library, and the row that it changes: a verb that is not here is no program (the types say so), and
 * the tests of authorisation and concurrency find it missing at run time too. `reads` changes nothing; `pure` asks no database.
 */
export const VERBS = {
	catalogue: {
		home: 'reads',
		shelf: 'reads',
		topics: 'reads',
		genres: 'reads',
		collections: 'reads',
		collection: 'reads',
		tiles: 'reads',
		publication: 'reads',
		desk: 'reads',
		record: 'reads',
		timeline: 'reads',
		raterOf: 'reads',
		versions: 'reads',
		titlesWithFile: 'reads',
		knownSource: 'reads',
		bySlug: 'reads',
		admit: 'publication',
		describe: 'publication',
		publish: 'publication',
		withdraw: 'publication',
		offerVersion: 'publication',
		useVersion: 'publication',
		remove: 'publication',
		replaceCollection: 'collection'
	},
	classes: {
		mine: 'reads',
		board: 'reads',
		boardState: 'reads',
		list: 'reads',
		seat: 'reads',
		results: 'reads',
		byCode: 'reads',
		ownSeat: 'reads',
		assigned: 'reads',
		isAssigned: 'reads',
		create: 'class',
		closed: 'reads',
		close: 'class',
		reopen: 'class',
		forgetClosed: 'class',
		createList: 'class',
		editList: 'list',
		removeList: 'list',
		addPublication: 'list',
		removePublication: 'list',
		setSeatsLast: 'class',
		endSeats: 'seat',
		freeSeat: 'seat',
		join: 'seat',
		recordProgress: 'seat'
	},
	accounts: {
		sessions: 'not a verb',
		actorOf: 'reads',
		actorFor: 'reads',
		isSetupLink: 'reads',
		people: 'reads',
		rolesToAdd: 'reads',
		myAccount: 'reads',
		sessionsEpoch: 'reads',
		resetLinkOf: 'reads',
		grownUpChallenge: 'reads',
		grownUpPass: 'reads',
		needsGrownUp: 'pure',
		mayLeaveBands: 'pure',
		isPinned: 'pure',
		makeSetupLink: 'setup',
		addFirstLibrarian: 'setup',
		addPerson: 'person',
		signIn: 'person',
		signOut: 'person',
		changePerson: 'person',
		setDisabled: 'person',
		changePassword: 'person',
		signOutEverywhere: 'person',
		makeResetLink: 'person',
		resetPassword: 'person',
		sweep: 'person'
	},
	deposits: {
		limit: 'not a verb',
		jobs: 'not a verb',
		mayUpload: 'pure',
		recent: 'reads',
		intake: 'reads',
		begin: 'intake',
		arrived: 'intake',
		takeForm: 'intake',
		recover: 'intake',
		clearAbandoned: 'intake'
	},
	dictionary: {
		all: 'reads',
		words: 'reads',
		word: 'reads',
		add: 'word',
		change: 'word',
		remove: 'word'
	},
	lending: {
		jobs: 'not a verb',
		all: 'reads',
		review: 'reads',
		obstacle: 'reads',
		mine: 'reads',
		lent: 'reads',
		take: 'reads',
		takeAtDesk: 'reads',
		voiceOf: 'reads',
		invite: 'lending',
		lendOwn: 'lending',
		renewLink: 'lending',
		consent: 'lending',
		record: 'lending',
		handIn: 'lending',
		judge: 'lending',
		finishReview: 'lending',
		publish: 'lending',
		withdraw: 'lending',
		withdrawFor: 'lending'
	},
	signing: {
		desk: 'reads',
		videos: 'reads',
		add: 'signing',
		addSample: 'signing',
		caption: 'signing',
		withdraw: 'signing'
	},
	jobDesk: { overview: 'reads', retry: 'job' },
	fixity: { overview: 'reads', check: 'not a verb', note: 'not a verb' }
} as const satisfies Verbs;
