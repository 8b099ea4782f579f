import { VideoRefused, type Video } from './video.ts';

/** Elements of Matroska that matter here (https://www.matroska.org/technical/elements.html). */
const ID = {
	ebml: 0x1a45dfa3,
	docType: 0x4282,
	segment: 0x18538067,
	info: 0x1549a966,
	scale: 0x2ad7b1,
	duration: 0x4489,
	date: 0x4461,
	title: 0x7ba9,
	tracks: 0x1654ae6b,
	track: 0xae,
	trackType: 0x83,
	codec: 0x86,
	video: 0xe0,
	width: 0xb0,
	height: 0xba,
	cluster: 0x1f43b675,
	timestamp: 0xe7,
	group: 0xa0,
	block: 0xa1,
	simpleBlock: 0xa3,
	tags: 0x1254c367,
	attachments: 0x1941a469
} as const;
/** Those that are looked into; their children are walked in one row with all others. */
const MASTERS: ReadonlySet<number> = new Set([
	...[ID.ebml, ID.segment, ID.info, ID.tracks, ID.track, ID.video, ID.cluster, ID.group]
]);
/** Names of people and places, covers, dates. */
const PRIVATE: ReadonlySet<number> = new Set([ID.tags, ID.attachments, ID.date, ID.title]);
const VIDEO_CODECS = ['V_VP8', 'V_VP9', 'V_AV1'];
const SOUND_CODECS = ['A_OPUS', 'A_VORBIS'];
const VOID = 0xec;

interface Track {
	type: number;
	codec: string;
	width: number;
	height: number;
}

/** Null: it is none. What is private in it is blanked in place. */
export function readWebm(bytes: Uint8Array<ArrayBuffer>): Video | null {
	const view = new DataView(bytes.buffer);
	if (bytes.length < 32 || view.getUint32(0) !== ID.ebml) return null;
	const tracks: Track[] = [];
	let [docType, scale, duration, cluster, last, blocks] = ['', 1_000_000, 0, 0, 0, 0];
	for (let at = 0; at < bytes.length;) {
		const element = elementAt(bytes, at);
		const { id, from, size } = element;
		const end = size === null ? bytes.length : from + size;
		if (end > bytes.length) throw new VideoRefused('broken');
		if (MASTERS.has(id)) {
			if (id === ID.track) tracks.push({ type: 0, codec: '', width: 0, height: 0 });
			at = from;
			continue;
		}
		if (size === null) throw new VideoRefused('broken');
		const number = () => unsigned(bytes, from, size);
		const text = () => new TextDecoder('latin1').decode(bytes.subarray(from, end)).replace(/\0+$/, '');
		const track = tracks.at(-1);
		if (id === ID.docType) docType = text();
		else if (id === ID.scale) scale = number();
		else if (id === ID.duration && (size === 4 || size === 8))
			duration = size === 4 ? view.getFloat32(from) : view.getFloat64(from);
		else if (id === ID.timestamp) cluster = number();
		else if (track && id === ID.trackType) track.type = number();
		else if (track && id === ID.codec) track.codec = text();
		else if (track && id === ID.width) track.width = number();
		else if (track && id === ID.height) track.height = number();
		else if ((id === ID.simpleBlock || id === ID.block) && size > 4) {
			const { length } = lengthAt(bytes, from);
			if (size < length + 3) throw new VideoRefused('broken');
			last = Math.max(last, cluster + view.getInt16(from + length));
			blocks++;
		} else if (PRIVATE.has(id)) blank(bytes, at, end);
		at = end;
	}
	if (docType !== 'webm') return null;
	const video = tracks.find(({ type }) => type === 1);
	const sounds = tracks.filter(({ type }) => type === 2);
	if (!video) throw new VideoRefused('no-video');
	if (blocks === 0) throw new VideoRefused('broken');
	if (!VIDEO_CODECS.includes(video.codec) || sounds.some(({ codec }) => !SOUND_CODECS.includes(codec)))
		throw new VideoRefused('codec');
	const seconds = ((duration > 0 ? duration : last) * scale) / 1e9;
	return {
		...{ mediaType: 'video/webm', width: video.width, height: video.height, bytes },
		...{ sound: sounds.length > 0, seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null }
	};
}

/** How many bytes a number of variable size has, and what it is; null: "not known". */
function lengthAt(bytes: Uint8Array, at: number): { length: number; value: number | null } {
	const first = bytes[at] ?? 0;
	const length = Math.clz32(first) - 23;
	if (length > 8 || at + length > bytes.length) throw new VideoRefused('broken');
	let value = first & (0xff >> length);
	let unknown = value === 0xff >> length;
	for (let n = 1; n < length; n++) {
		const byte = bytes[at + n] ?? 0;
		unknown &&= byte === 0xff;
		value = value * 256 + byte;
	}
	return { length, value: unknown ? null : value };
}

/** `size` null: as far as its children go. */
function elementAt(bytes: Uint8Array, at: number): { id: number; from: number; size: number | null } {
	const width = Math.clz32(bytes[at] ?? 0) - 23;
	if (width > 4) throw new VideoRefused('broken');
	const id = unsigned(bytes, at, width);
	const { length, value } = lengthAt(bytes, at + width);
	return { id, from: at + width + length, size: value };
}

function unsigned(bytes: Uint8Array, at: number, size: number): number {
	let value = 0;
	for (let n = 0; n < Math.min(size, 8); n++) value = value * 256 + (bytes[at + n] ?? 0);
	return value;
}

/** An element becomes an empty one of the same length, so that no address in the file moves. */
function blank(bytes: Uint8Array<ArrayBuffer>, from: number, end: number): void {
	bytes.fill(0, from, end);
	bytes[from] = VOID;
	const rest = end - from;
	if (rest < 9) bytes[from + 1] = 0x80 | (rest - 2);
	else {
		bytes[from + 1] = 0x01;
		new DataView(bytes.buffer).setUint32(from + 5, rest - 9);
	}
}
