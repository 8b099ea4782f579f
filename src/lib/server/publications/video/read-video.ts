import { readMp4 } from './mp4.ts';
import { VideoRefused, type Video } from './video.ts';
import { readWebm } from './webm.ts';

const MOST_PIXELS = 1920;

/** By content, whatever the file is called. Throws `VideoRefused`. The bytes given are not changed. */
export function readVideo(given: Uint8Array): Video {
	const bytes = new Uint8Array(given);
	const video = readWebm(bytes) ?? readMp4(bytes);
	if (!video) throw new VideoRefused('no-video');
	if (video.width < 1 || video.height < 1) throw new VideoRefused('broken');
	if (Math.max(video.width, video.height) > MOST_PIXELS) throw new VideoRefused('too-wide');
	return video;
}
