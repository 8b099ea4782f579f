import resampling from '@alexanderolsen/libsamplerate-js';
import { Application, createEncoder, Signal } from 'libopus-wasm';
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, OggOutputFormat, Output } from 'mediabunny';

/** What Opus takes of one channel of speech. Samples a second. */
export const RATE = 24_000;
/** Bits a second: 9 MB an hour. */
const BITRATE = 20_000;
const FRAME = RATE / 50;
/** Of ten; a step more costs a third more time, and nobody hears it in speech. */
const COMPLEXITY = 5;

/** Speech at `RATE` (−1 to 1) as an Ogg file with Opus (RFC 7845). `bitrate`: bits a second. */
export async function opusFile(sound: Float32Array, bitrate = BITRATE): Promise<Uint8Array> {
	const encoder = await createEncoder({
		...{ channels: 1, sampleRate: RATE, frameSize: FRAME, bitrate, complexity: COMPLEXITY },
		...{ application: Application.Voip, signal: Signal.Voice }
	});
	const target = new BufferTarget();
	const output = new Output({ format: new OggOutputFormat(), target });
	const track = new EncodedAudioPacketSource('opus');
	output.addAudioTrack(track);
	await output.start();
	const decoderConfig = {
		...{ codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 },
		description: opusHead(encoder.getLookahead() * (48_000 / RATE))
	};
	try {
		// What the encoder holds back comes out with a last frame of silence.
		for (let at = 0; at < sound.length + encoder.getLookahead(); at += FRAME) {
			const frame = new Float32Array(FRAME);
			frame.set(sound.subarray(at, at + FRAME));
			const packet = new EncodedPacket(encoder.encodeFloat(frame), 'key', at / RATE, FRAME / RATE);
			await track.add(packet, at === 0 ? { decoderConfig } : undefined);
		}
	} finally {
		encoder.free();
	}
	await output.finalize();
	if (!target.buffer) throw new Error('the sound was not written');
	return new Uint8Array(target.buffer);
}

/** More samples than this the converter takes in pieces, and remembers them. */
const AT_ONCE = 1_000_000;
const converters = new Map<number, ReturnType<typeof resampling.create>>();

/** At `RATE`. */
export async function resampled(sound: Float32Array, rate: number): Promise<Float32Array> {
	if (rate === RATE || sound.length === 0) return sound;
	const { create, ConverterType } = resampling;
	const make = () => create(1, rate, RATE, { converterType: ConverterType.SRC_SINC_FASTEST });
	if (sound.length <= AT_ONCE) {
		const kept = converters.get(rate) ?? make();
		converters.set(rate, kept);
		return (await kept).simple(sound);
	}
	const converter = await make();
	try {
		return converter.full(sound);
	} finally {
		converter.destroy();
	}
}

/** The identification header (RFC 7845, 5.1): one channel, and what the player leaves out at the beginning. */
function opusHead(preSkip: number): Uint8Array {
	const head = new Uint8Array(19);
	head.set(new TextEncoder().encode('OpusHead'));
	const view = new DataView(head.buffer);
	view.setUint8(8, 1);
	view.setUint8(9, 1);
	view.setUint16(10, preSkip, true);
	view.setUint32(12, RATE, true);
	return head;
}
