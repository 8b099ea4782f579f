import { VideoRefused, type Video } from './video.ts';

/** Boxes that are looked into (ISO/IEC 14496-12); their children are walked in one row with all others. */
const MASTERS = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'mvex'];
/** Names, places and what cameras write of themselves. */
const PRIVATE = ['udta', 'meta', 'uuid'];
const VIDEO_CODECS = ['avc1', 'avc3', 'av01', 'vp09'];
const SOUND_CODECS = ['mp4a', 'Opus'];

interface Track {
	kind: string;
	codec: string;
	width: number;
	height: number;
}

/** Null: it is none. What is private in it is blanked in place. */
export function readMp4(bytes: Uint8Array<ArrayBuffer>): Video | null {
	const view = new DataView(bytes.buffer);
	const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
	if (bytes.length < 32 || name(4) !== 'ftyp' || name(8) === 'qt  ') return null;
	const tracks: Track[] = [];
	let [timescale, duration, pictures] = [0, 0, false];
	for (let at = 0; at < bytes.length;) {
		const { kind, from, end } = boxAt(view, at, name);
		if (MASTERS.includes(kind)) {
			if (kind === 'trak') tracks.push({ kind: '', codec: '', width: 0, height: 0 });
			at = from;
			continue;
		}
		/** Fields come later in the second version of a box, whose times have 64 bits. */
		const long = bytes[from] === 1;
		const track = tracks.at(-1);
		const needs = (length: number) => {
			if (end - from < length) throw new VideoRefused('broken');
		};
		if (kind === 'mvhd') {
			needs(long ? 32 : 20);
			timescale = view.getUint32(from + (long ? 20 : 12));
			duration = Math.max(duration, long ? Number(view.getBigUint64(from + 24)) : view.getUint32(from + 16));
		} else if (kind === 'mehd') {
			needs(long ? 12 : 8);
			duration = Math.max(duration, long ? Number(view.getBigUint64(from + 4)) : view.getUint32(from + 4));
		} else if (track && kind === 'tkhd') {
			needs(long ? 96 : 84);
			track.width = view.getUint32(from + (long ? 88 : 76)) >> 16;
			track.height = view.getUint32(from + (long ? 92 : 80)) >> 16;
		} else if (track && kind === 'hdlr') {
			needs(12);
			track.kind ||= name(from + 8);
		} else if (track && kind === 'stsd') {
			needs(16);
			track.codec ||= name(from + 12);
		} else if (kind === 'mdat') pictures ||= end > from;
		else if (PRIVATE.includes(kind)) {
			bytes.fill(0, from, end);
			bytes.set(new TextEncoder().encode('free'), at + 4);
		}
		at = end;
	}
	const video = tracks.find(({ kind }) => kind === 'vide');
	const sounds = tracks.filter(({ kind }) => kind === 'soun');
	if (!video) throw new VideoRefused('no-video');
	if (!pictures) throw new VideoRefused('broken');
	if (!VIDEO_CODECS.includes(video.codec) || sounds.some(({ codec }) => !SOUND_CODECS.includes(codec)))
		throw new VideoRefused('codec');
	const seconds = timescale > 0 && duration > 0 && duration < 0xffffffff ? duration / timescale : null;
	return {
		...{ mediaType: 'video/mp4', width: video.width, height: video.height, bytes },
		...{ sound: sounds.length > 0, seconds }
	};
}

function boxAt(view: DataView, at: number, name: (at: number) => string) {
	const rest = view.byteLength - at;
	if (rest < 8) throw new VideoRefused('broken');
	const short = view.getUint32(at);
	const head = short === 1 ? 16 : 8;
	if (rest < head) throw new VideoRefused('broken');
	const size = short === 0 ? rest : short === 1 ? Number(view.getBigUint64(at + 8)) : short;
	if (size < head || size > rest) throw new VideoRefused('broken');
	return { kind: name(at + 4), from: at + head, end: at + size };
}
