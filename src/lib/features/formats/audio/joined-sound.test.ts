import { BufferSource, EncodedPacketSink, Input, OGG } from 'mediabunny';
import { expect, test } from 'vitest';
import { opusFile, RATE } from '#lib/server/voices/opus-file.ts';
import { joinedSound } from './joined-sound.server.ts';

const tone = (seconds: number) =>
	Float32Array.from({ length: seconds * RATE }, (_, n) => Math.sin(n / 10) / 2);

async function* each(...sounds: readonly Uint8Array[]) {
	yield* sounds;
}

async function packetsOf(bytes: Uint8Array) {
	const track = await new Input({ source: new BufferSource(bytes), formats: [OGG] }).getPrimaryAudioTrack();
	if (!track) throw new Error('no sound');
	const times: number[] = [];
	for await (const { timestamp } of new EncodedPacketSink(track).packets()) times.push(timestamp);
	return { seconds: await track.computeDuration(), times };
}

test('sounds stand one after the other, none is lost and no time goes back', async () => {
	const [one, other] = [await opusFile(tone(1)), await opusFile(tone(2))];
	const whole = await joinedSound(each(one, other));
	if (!whole) throw new Error('nothing');
	const { seconds, times } = await packetsOf(whole);
	const parts = await Promise.all([one, other].map(packetsOf));
	expect(times).toHaveLength(parts.reduce((sum, part) => sum + part.times.length, 0));
	expect(times).toEqual(times.toSorted((a, b) => a - b));
	expect(Math.abs(seconds - 3)).toBeLessThan(0.15);
});

test('what is no sound is passed over; nothing at all is nothing', async () => {
	const noise = new TextEncoder().encode('not a sound');
	const one = await opusFile(tone(1));
	expect(await joinedSound(each())).toBeNull();
	const whole = await joinedSound(each(noise, one));
	expect((await packetsOf(whole ?? noise)).seconds).toBeGreaterThan(0.9);
});
