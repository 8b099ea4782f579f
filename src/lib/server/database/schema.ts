import type { Generated } from 'kysely';
import type { Status } from '#lib/publication/status.ts';
import type { Form } from '#lib/publication/form.ts';
import type { Band, StatutoryLabel } from '#lib/publication/band.ts';
import type { FileProblem } from '#lib/server/fixity/file-problem.ts';
import type { Role } from '#lib/features/accounts/index.ts';
import type { LendingStatus } from '#lib/features/lending/index.ts';

/*
 * One schema for SQLite and PostgreSQL. Conventions:
 * - ids are made by us (`newId`), text; times are epoch milliseconds in bigint; booleans are 0 or 1;
 * - `json` columns hold JSON text, parsed and checked by the store that owns the table;
 * - rows that people edit carry a `version`, from 1, one more at each change (see src/lib/server/unit-of-work.ts).
 */
type Version = Generated<number>;
type Flag = 0 | 1;
type Time = number;
type Json = string;

export interface Tables {
	setting: { key: string; value: string };

	person: {
		id: string;
		role: Role;
		login: string;
		display_name: string;
		password_hash: string;
		created_at: Time;
		disabled_at: Time | null;
		version: Version;
	};
	session: { id_hash: string; person_id: string; expires_at: Time };
	setup_link: { token_hash: string; created_at: Time; expires_at: Time; used_at: Time | null };
	/** For a forgotten password; used up by deleting it. `made_by` null: the operator at the command line. */
	reset_link: { person_id: string; token_hash: string; made_by: string | null; expires_at: Time };
	/** Browsers in which the person has signed in before, by the hash of a secret that they keep. */
	known_device: { person_id: string; token_hash: string; seen_at: Time };
	/** Tries at sign-in and class codes; whose they are is kept as a keyed hash alone. */
	throttle: { key_hash: string; tries: number; ends_at: Time };

	publication: {
		id: string;
		slug: string;
		title: string;
		subtitle: string | null;
		/** Syllable-wise Vietnamese sort key, compared bytewise. */
		title_sort: string;
		/** Folded title for duplicate checks and admin look-up. */
		title_folded: string;
		/** JSON array of BCP 47 tags, main language first. */
		languages: Json;
		description: string;
		band: Band | null;
		band_by: string | null;
		band_at: Time | null;
		band_reason: string | null;
		interest_band: Band | null;
		label: StatutoryLabel | null;
		guidance: Flag;
		form: Form;
		/** story, information, comic, poetry, picture-book */
		genre: string;
		status: Status;
		/** JSON: { kind, statement, evidence } */
		rights: Json;
		series: string | null;
		series_position: number | null;
		publisher: string | null;
		year: number | null;
		/** JSON array of { scheme, value } */
		identifiers: Json;
		/** JSON: schema.org accessibility metadata as found (`AccessibilityMetadata`) */
		accessibility: Json;
		has_audio: Flag;
		words: number;
		pages: number;
		minutes: number;
		version_id: string | null;
		/** Width / height of the cover, so that pages reserve its place. */
		cover_ratio: number;
		/** authored | upload | synthetic */
		source: string;
		/** SHA-256 of the authored folder or uploaded file: makes imports idempotent. */
		source_hash: string | null;
		published_at: Time | null;
		created_at: Time;
		updated_at: Time;
		version: Version;
	};
	contributor: { id: string; name: string; name_folded: string };
	publication_contributor: { publication_id: string; contributor_id: string; role: string; position: number };
	publication_topic: { publication_id: string; topic: string };
	/** From the `identifiers` of the record, each in its one spelling (`identifierKey`). Written with it, in one transaction. */
	publication_identifier: { publication_id: string; scheme: string; value: string };

	/**
	 * Published titles by shelf, so that a shelf costs its own length, not the catalogue's.
	 * `shelf` is `all`, `topic:<id>`, `genre:<id>` or `audio`. Written with the publication, in one transaction.
	 */
	shelf_entry: { shelf: string; band: Band; guidance: Flag; published_at: Time; publication_id: string };

	/** One checked file of a publication; resources and text hang on it. Never changed once written, but for `used_at`. */
	publication_version: {
		id: string;
		publication_id: string;
		media_type: string;
		original_sha256: string;
		original_bytes: number;
		/** JSON: `Manifest` of src/lib/server/publications/manifest.ts */
		manifest: Json;
		/** JSON: `CheckMessage[]`: what the check found and removed */
		findings: Json;
		/** Name of the file as it was sent; null where nobody kept it. */
		file_name: string | null;
		/** JSON: `PublicationMetadata`: what the file says of itself */
		metadata: Generated<Json>;
		/** When it last became what readers see; null while it waits for a decision. */
		used_at: Time | null;
		created_at: Time;
	};
	/** Every file of the unpacked, sanitised publication; path is relative to the container root. */
	resource: { version_id: string; path: string; sha256: string; media_type: string; bytes: number };
	/** Reading order as plain text, for text view, search passages and word counts. */
	section: { version_id: string; position: number; path: string; title: string; text: string; words: number };
	/** What a voice of the library made of a section (src/lib/features/narration/); its files are resources of the version. */
	voice_track: {
		version_id: string;
		/** `VoiceProvider.id` */
		voice: string;
		position: number;
		/** Of sound; 0: there is nothing to say. */
		seconds: number;
		/** Of all its files. */
		bytes: number;
		made_at: Time;
	};
	/** A film in sign language beside a section (src/lib/features/signing/); its files are resources of the version. */
	sign_video: {
		id: string;
		version_id: string;
		position: number;
		/** Container path; null: withdrawn. */
		path: string | null;
		media_type: string;
		bytes: number;
		width: number;
		height: number;
		seconds: number | null;
		/** Container path of its WebVTT. */
		captions: string | null;
		/** BCP 47 */
		captions_language: string | null;
		/** BCP 47: which sign language. */
		language: string;
		/** As the person wishes to be named; null: not at all, or withdrawn. */
		signer: string | null;
		/** By what right it is shown. */
		rights: string;
		/** It shows the place and is no signing. */
		sample: Flag;
		made_by: string | null;
		/** When the desk said that who is seen agreed. */
		agreed_at: Time | null;
		created_at: Time;
		withdrawn_at: Time | null;
		version: Version;
	};
	cover: { version_id: string; width: number; height: number; format: string; sha256: string; bytes: number };

	/** Somebody lends their voice to a title (src/lib/features/lending/). */
	lending: {
		id: string;
		publication_id: string;
		/** The version whose sentences are read. */
		version_id: string;
		status: LendingStatus;
		/** Of the staff, or a teacher who reads for themselves. */
		made_by: string;
		/** Who reads, when they have an account; null: whoever holds the link. */
		reader_id: string | null;
		token_hash: string | null;
		/** From then on nothing is recorded by the link; taking the voice back stays possible. */
		token_ends_at: Time | null;
		/** As the person wishes to be named; null: not at all. */
		named_as: string | null;
		/** What was agreed to, by the name of the text that was read. */
		purpose: string | null;
		consented_at: Time | null;
		withdrawn_at: Time | null;
		created_at: Time;
		updated_at: Time;
		version: Version;
	};
	/** A sentence of a lending, and the last recording of it. Gone when the voice is taken back. */
	lending_sentence: {
		lending_id: string;
		/** From 1, in the order of the book. */
		n: number;
		/** Of the section, and its container path. */
		position: number;
		path: string;
		/** Of the section, see `publication/spoken-blocks.ts`. */
		block: number;
		text: string;
		/** BCP 47 */
		language: string;
		/** How often it was recorded; 0: never. */
		take: Generated<number>;
		verdict: 'approved' | 'returned' | null;
		/** Why it was returned. */
		note: Generated<string>;
		/** Ogg with Opus. */
		sha256: string | null;
		bytes: number | null;
		milliseconds: number | null;
	};
	/** Versions of titles that hold a lent voice; they go when it is taken back. */
	lending_version: { version_id: string; lending_id: string };

	collection: {
		id: string;
		slug: string;
		title_vi: string;
		title_en: string;
		description_vi: string;
		description_en: string;
		position: number;
		version: Version;
	};
	collection_item: { collection_id: string; publication_id: string; position: number };
	/** One row. Grows with every change that visitors can see; the database counts by itself (migration 0006). */
	catalogue_version: { id: number; version: number };

	/** Stored files that a fixity check found missing or altered, by their SHA-256, until they are mended. Not in a backup. */
	damaged_file: { name: string; problem: FileProblem; found_at: Time };

	/** A file on its way in: the librarian's desk. */
	intake: {
		id: string;
		person_id: string;
		file_name: string;
		bytes: number;
		status: 'uploading' | 'received' | 'checking' | 'checked' | 'refused';
		sha256: string | null;
		/** JSON: `CheckMessage[]` */
		findings: Json;
		/** The title that it became, or is to replace the file of, or that has this file already. */
		publication_id: string | null;
		/** The title whose file it is to replace; null: it becomes a new title. */
		replaces: string | null;
		/** What was made of it. */
		version_id: string | null;
		created_at: Time;
		updated_at: Time;
		version: Version;
	};

	job: {
		id: string;
		kind: string;
		payload: Json;
		/** Two pending jobs with one key are one job. */
		dedupe_key: string | null;
		status: 'pending' | 'running' | 'done' | 'failed';
		attempts: number;
		max_attempts: number;
		run_at: Time;
		locked_by: string | null;
		locked_until: Time | null;
		last_error: string | null;
		created_at: Time;
		finished_at: Time | null;
	};

	school_class: {
		id: string;
		teacher_id: string;
		name: string;
		code: string;
		band: Band;
		seats: number;
		/** How long a device keeps a seat. */
		seats_last: Generated<'day' | 'class'>;
		created_at: Time;
		archived_at: Time | null;
		version: Version;
	};
	class_seat: {
		class_id: string;
		seat: number;
		token_hash: string;
		joined_at: Time;
		seen_at: Time;
		/** From then on the device that holds the secret is a guest; the child and what it read stay. Null: when the class is closed. */
		ends_at: Time | null;
	};
	reading_list: {
		id: string;
		class_id: string;
		title: string;
		note: string;
		starts_on: string;
		due_on: string | null;
		created_at: Time;
		updated_at: Time;
		version: Version;
	};
	reading_list_item: { list_id: string; publication_id: string; position: number };
	/** Assigned reading only; one row a seat and title. */
	assigned_progress: {
		class_id: string;
		seat: number;
		publication_id: string;
		/** JSON array of the units really shown, see src/lib/publication/reading-units.ts */
		shown: Json;
		/** Units of the title when it was last reported. */
		total: number;
		/** No more than can have been read; what was told is in `reading_session`. */
		active_seconds: number;
		finished_at: Time | null;
		started_at: Time;
		updated_at: Time;
	};

	/** What a seat told of its reading, one row a reading session; `earlier` holds the seconds of many. */
	reading_session: {
		class_id: string;
		seat: number;
		publication_id: string;
		/** UUID made on the device */
		id: string;
		seconds: number;
		told_at: Time;
	};

	/** Words that librarians add to the children's dictionary. `key`: as it is looked up. */
	dictionary_word: {
		id: string;
		key: string;
		word: string;
		kind: string;
		meaning: string;
		example: string;
		created_at: Time;
		updated_at: Time;
		version: Version;
	};

	/** Staff deeds, never children's reading. `subject`: id of the row; `detail`: see src/lib/server/audit.ts */
	audit: { id: string; at: Time; person_id: string | null; verb: string; subject: string; detail: Json };
}

