import type { Migration } from 'kysely/migration';
import * as start from './0001-start.ts';
import * as accounts from './0002-accounts.ts';
import * as blobNames from './0003-blob-names.ts';
import * as jobKinds from './0004-job-kinds.ts';
import * as versions from './0005-versions.ts';
import * as catalogueVersion from './0006-catalogue-version.ts';
import * as damagedFiles from './0007-damaged-files.ts';
import * as versionsOfFiles from './0008-versions-of-files.ts';
import * as knownDevices from './0009-known-devices.ts';
import * as readingSessions from './0010-reading-sessions.ts';
import * as seatsOfADay from './0011-seats-of-a-day.ts';
import * as identifiers from './0012-identifiers.ts';
import * as series from './0013-series.ts';
import * as dictionaryWords from './0014-dictionary-words.ts';
import * as voiceTracks from './0015-voice-tracks.ts';
import * as lentVoices from './0016-lent-voices.ts';
import * as signLanguage from './0017-sign-language.ts';

/** In order; a migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
	'0001-start': start,
	'0002-accounts': accounts,
	'0003-blob-names': blobNames,
	'0004-job-kinds': jobKinds,
	'0005-versions': versions,
	'0006-catalogue-version': catalogueVersion,
	'0007-damaged-files': damagedFiles,
	'0008-versions-of-files': versionsOfFiles,
	'0009-known-devices': knownDevices,
	'0010-reading-sessions': readingSessions,
	'0011-seats-of-a-day': seatsOfADay,
	'0012-identifiers': identifiers,
	'0013-series': series,
	'0014-dictionary-words': dictionaryWords,
	'0015-voice-tracks': voiceTracks,
	'0016-lent-voices': lentVoices,
	'0017-sign-language': signLanguage
};
