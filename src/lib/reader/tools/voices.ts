import type { ReaderPublication } from '../publication.ts';
import type { Voices } from './clip-player.ts';
import { fillHoles } from './fill-holes.ts';
import { phrasesOf } from './phrases.ts';
import { Recording } from './recording.ts';

/** The voices of a book: of people, of the library, of the device. How the last one says a sentence comes when it is wanted. */
export function voicesOf(publication: ReaderPublication): Voices {
	const { versionId, languages } = publication;
	return {
		phrases: phrasesOf(publication),
		recording: new Recording(versionId),
		fill: fillHoles,
		async device() {
			const { deviceVoices, voiceFor } = await import('./device-voices.ts');
			const voices = await deviceVoices();
			if (!languages.some((language) => voiceFor(voices, language))) return null;
			const { speakingDevice } = await import('./device-voice.ts');
			return speakingDevice(voices, languages[0] ?? 'vi');
		}
	};
}
