/** Samples a second: enough for a voice, and what the server keeps. */
const RATE = 24_000;

/** A recording as WAV, decoded by the browser that made it: older Safari records AAC, which the server does not read. */
export async function waveOf(sound: Blob): Promise<Blob> {
	const context = new OfflineAudioContext(1, 1, RATE);
	const decoded = await context.decodeAudioData(await sound.arrayBuffer());
	const { numberOfChannels, length } = decoded;
	const channels = Array.from({ length: numberOfChannels }, (_, n) => decoded.getChannelData(n));
	const view = new DataView(new ArrayBuffer(44 + length * 2));
	const letters = (at: number, text: string) =>
		[...text].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)));
	letters(0, 'RIFF');
	view.setUint32(4, 36 + length * 2, true);
	letters(8, 'WAVEfmt ');
	view.setUint32(16, 16, true);
	view.setUint16(20, 1, true);
	view.setUint16(22, 1, true);
	view.setUint32(24, RATE, true);
	view.setUint32(28, RATE * 2, true);
	view.setUint16(32, 2, true);
	view.setUint16(34, 16, true);
	letters(36, 'data');
	view.setUint32(40, length * 2, true);
	for (let at = 0; at < length; at++) {
		let sum = 0;
		for (const channel of channels) sum += channel[at] ?? 0;
		const sample = Math.min(1, Math.max(-1, sum / numberOfChannels));
		view.setInt16(44 + at * 2, Math.round(sample * 32_767), true);
	}
	return new Blob([view.buffer], { type: 'audio/wav' });
}
