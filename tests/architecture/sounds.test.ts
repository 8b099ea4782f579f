import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const SOUNDS = /new Audio\(|new AudioContext|speechSynthesis\b|<audio\b|<video\b|\.vibrate\(/;

/** All that sounds, and what a child who hears nothing sees instead. */
const SEEN: Readonly<Record<string, string>> = {
	'src/lib/ui/a11y/speech.svelte.ts': 'says a label that stands on the screen',
	'src/lib/features/lessons/components/ListenButton.svelte': 'reads the instruction that stands beside it',
	'src/lib/features/signing/components/SignVideoList.svelte': 'a film, with its captions',
	'src/lib/features/reading/signing/SignPlayer.svelte':
		'a film, with its captions; where there are none it is said',
	'src/lib/features/reading/keeping/SoundOf.svelte':
		'what the child said itself, as a note that is seen beside the words it is about',
	'src/lib/features/lending/components/recorder.svelte.ts':
		'records; its state is written and its level drawn',
	'src/lib/features/lending/components/ReviewList.svelte': 'a recording under the sentence that is read',
	'src/lib/features/formats/audio/audiobook-zip.server.ts':
		'nothing sounds: it reads which files a recording names',
	'src/lib/features/formats/audio/audiobook.ts': 'each chapter has its title and the controls of the browser',
	'src/lib/features/lending/components/RecordingDesk.svelte': 'a recording under the sentence that is read',
	'src/lib/reader/tools/recording.ts': 'reads the words of the page and lights them',
	'src/lib/reader/tools/device-voice.ts': 'reads the words of the page and lights them',
	'src/lib/reader/tools/device-voices.ts': 'asks which voices there are, without a sound'
};

test('H2: whatever sounds has something that is seen; a new sound says what', () => {
	const found = globSync('src/lib/**/*.{ts,svelte}', { cwd: root })
		.filter((path) => !/\.test\.ts$|paraglide/.test(path))
		.filter((path) => SOUNDS.test(readFileSync(join(root, path), 'utf8')));
	expect(found.sort()).toEqual(Object.keys(SEEN).sort());
});
