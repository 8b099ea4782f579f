import { createDecoder } from 'libopus-wasm';
import { BufferSource, EncodedPacketSink, Input, OGG, WEBM } from 'mediabunny';
import { RATE, resampled } from '../opus-file.ts';
import { joined } from '../voice.ts';
import { TakeRefused } from './take-refused.ts';

/** Packets of Opus are at most 120 ms long. */
const LONGEST_PACKET = 0.12;

/**
 * One channel at `RATE` of what a browser recorded: WebM or Ogg with Opus (Chrome, Firefox, Safari since 18.4), or WAV with 16 bits, which
 * the page makes of anything else. AAC is not read here: nothing that is free and without native code decodes it.
 * @throws {TakeRefused}
 */
export async function decodeTake(bytes: Uint8Array, longest: number): Promise<Float32Array> {
	if (startsWith(bytes, 'RIFF')) return decodeWave(bytes, longest);
	const input = new Input({ source: new BufferSource(bytes), formats: [WEBM, OGG] });
	const packets = await opusPackets(input);
	const decoder = await createDecoder({ channels: 1, sampleRate: RATE });
	const parts: Float32Array[] = [];
	let length = 0;
	try {
		for await (const packet of packets) {
			// What a decoder gives is its own memory.
			const part = new Float32Array(decoder.decodeFloat(packet, { maxFrameSize: RATE * LONGEST_PACKET }));
			parts.push(part);
			length += part.length;
			if (length > longest * RATE) throw new TakeRefused('take-too-long');
		}
	} catch (failure) {
		throw failure instanceof TakeRefused ? failure : new TakeRefused('take-unreadable');
	} finally {
		decoder.free();
	}
	return joined(parts);
}

async function opusPackets(input: Input): Promise<AsyncIterable<Uint8Array>> {
	try {
		const track = await input.getPrimaryAudioTrack();
		if (!track || (await track.getCodec()) !== 'opus') throw new TakeRefused('take-unreadable');
		const sink = new EncodedPacketSink(track);
		return (async function* () {
			for await (const packet of sink.packets()) yield packet.data;
		})();
	} catch {
		throw new TakeRefused('take-unreadable');
	}
}

const startsWith = (bytes: Uint8Array, letters: string) =>
	Buffer.from(bytes.subarray(0, letters.length)).toString('latin1') === letters;

const PCM = 1;

async function decodeWave(bytes: Uint8Array, longest: number): Promise<Float32Array> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const name = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
	let format: { channels: number; rate: number } | null = null;
	for (let at = 12; at + 8 <= bytes.length;) {
		const size = view.getUint32(at + 4, true);
		const [from, to] = [at + 8, Math.min(at + 8 + size, bytes.length)];
		if (name(at) === 'fmt ' && to - from >= 16) {
			if (view.getUint16(from, true) !== PCM || view.getUint16(from + 14, true) !== 16) break;
			format = { channels: view.getUint16(from + 2, true), rate: view.getUint32(from + 4, true) };
			if (![1, 2].includes(format.channels) || format.rate < 8_000 || format.rate > 96_000) break;
		}
		if (name(at) === 'data' && format) {
			const { channels, rate } = format;
			const length = Math.floor((to - from) / (2 * channels));
			if (length > longest * rate) throw new TakeRefused('take-too-long');
			const first = (_: unknown, n: number) => view.getInt16(from + n * 2 * channels, true) / 32_768;
			return resampled(Float32Array.from({ length }, first), rate);
		}
		at += 8 + size + (size % 2);
	}
	throw new TakeRefused('take-unreadable');
}
