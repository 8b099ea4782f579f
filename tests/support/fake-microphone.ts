import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from './chromium-launch.ts';

const RATE = 48_000;
/** Seconds: a voice of two seconds, then half a second of silence, again and again. */
const VOICE = 2;
const SILENCE = 0.5;

/** A hum that rises and falls as a voice does, as WAV. */
function voice(): Buffer {
	const length = RATE * (VOICE + SILENCE);
	const bytes = Buffer.alloc(44 + length * 2);
	bytes.write('RIFF', 0);
	bytes.writeUInt32LE(36 + length * 2, 4);
	bytes.write('WAVEfmt ', 8);
	bytes.writeUInt32LE(16, 16);
	bytes.writeUInt16LE(1, 20);
	bytes.writeUInt16LE(1, 22);
	bytes.writeUInt32LE(RATE, 24);
	bytes.writeUInt32LE(RATE * 2, 28);
	bytes.writeUInt16LE(2, 32);
	bytes.writeUInt16LE(16, 34);
	bytes.write('data', 36);
	bytes.writeUInt32LE(length * 2, 40);
	for (let at = 0; at < VOICE * RATE; at++) {
		const seconds = at / RATE;
		const loud = 0.35 * (0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds));
		const sample = loud * Math.sin(2 * Math.PI * 180 * seconds);
		bytes.writeInt16LE(Math.round(sample * 32_767), 44 + at * 2);
	}
	return bytes;
}

/** Chromium with a microphone that nobody speaks into, and that is allowed. */
export function withFakeMicrophone() {
	const file = join(tmpdir(), `vuon-sach-microphone-${process.pid}.wav`);
	writeFileSync(file, voice());
	return {
		...chromiumLaunch,
		args: [
			...chromiumLaunch.args,
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
			`--use-file-for-fake-audio-capture=${file}`
		]
	};
}
