import {
	BufferSource,
	BufferTarget,
	EncodedAudioPacketSource,
	EncodedPacketSink,
	Input,
	OGG,
	OggOutputFormat,
	Output
} from 'mediabunny';

/** Sounds in Ogg with Opus one after the other, as one; nothing is decoded. Null: none of them can be read. */
export async function joinedSound(sounds: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
	const target = new BufferTarget();
	const output = new Output({ format: new OggOutputFormat(), target });
	const joined = new EncodedAudioPacketSource('opus');
	output.addAudioTrack(joined);
	let at = 0;
	let started = false;
	for await (const bytes of sounds) {
		const input = new Input({ source: new BufferSource(bytes), formats: [OGG] });
		const track = await input.getPrimaryAudioTrack().catch(() => null);
		const decoderConfig = await track?.getDecoderConfig();
		if (!track || !decoderConfig) continue;
		if (!started) await output.start();
		let end = at;
		let first: number | null = null;
		for await (const packet of new EncodedPacketSink(track).packets()) {
			first ??= packet.timestamp;
			const timestamp = at + packet.timestamp - first;
			await joined.add(packet.clone({ timestamp }), started ? undefined : { decoderConfig });
			started = true;
			end = timestamp + packet.duration;
		}
		at = end;
	}
	if (!started) return null;
	await output.finalize();
	return target.buffer && new Uint8Array(target.buffer);
}
