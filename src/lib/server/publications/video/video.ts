/** What a film is by its own bytes, and these without what tells where, when and with what it was made. */
export interface Video {
	readonly mediaType: 'video/webm' | 'video/mp4';
	readonly width: number;
	readonly height: number;
	/** Null: it does not say, and it cannot be told. */
	readonly seconds: number | null;
	/** It has a track of sound. */
	readonly sound: boolean;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a file is no film for a page: none at all, cut off, pictures that not every browser shows, too many pixels. */
export type VideoRefusal = 'no-video' | 'broken' | 'codec' | 'too-wide';

export class VideoRefused extends Error {
	readonly reason: VideoRefusal;

	constructor(reason: VideoRefusal) {
		super(reason);
		this.reason = reason;
	}
}
