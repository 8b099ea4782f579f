import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { loadPictures, pictureNamed } from './pictures.ts';

/*
 * node content/build/sign-samples.ts
 *
 * Draws the sample films of content/books/<book>/sign/ from the drawings of those books: a frame where somebody could sign, and nobody in
 * it. Chromium encodes the pictures (WebCodecs, VP8); the container is written here. To be run again when a drawing changes.
 */
const SAMPLES = [
	{ book: 'vi-sao-mua-roi', picture: 'vong-di', section: 2 },
	{ book: 'vu-an-o-banh-mi', picture: 'cover', section: 1 },
	{ book: 'vu-an-o-banh-mi', picture: 'cover', section: 2 }
] as const;
const [WIDTH, HEIGHT, FPS, SECONDS] = [320, 240, 8, 6];
const CAPTIONS = {
	vi: ['Phim mẫu. Đây là chỗ của người ký hiệu.', 'Phim này chưa phải là lời ký hiệu thật.'],
	en: ['A sample film. Somebody could sign here.', 'This is not real signing yet.']
} as const;

interface Frame {
	readonly key: boolean;
	/** Milliseconds. */
	readonly at: number;
	readonly bytes: Buffer;
}

const root = join(import.meta.dirname, '../books');
const browser = await chromium.launch(
	process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}
);
const page = await browser.newPage();
// WebCodecs want a secure origin; nothing is fetched.
await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
await page.goto('http://localhost/');
for (const { book, picture, section } of SAMPLES) {
	const { svg } = pictureNamed(await loadPictures(join(root, book)), picture, book);
	const drawn = await page.evaluate(drawFilm, { svg, WIDTH, HEIGHT, FPS, SECONDS, n: section });
	const frames = drawn.map(({ base64, ...frame }) => ({ ...frame, bytes: Buffer.from(base64, 'base64') }));
	const folder = join(root, book, 'sign');
	mkdirSync(folder, { recursive: true });
	const film = webm(frames);
	writeFileSync(join(folder, `${section}.webm`), film);
	const [first, second] = CAPTIONS.vi;
	writeFileSync(
		join(folder, `${section}.vi.vtt`),
		`WEBVTT\n\n00:00.000 --> 00:03.000\n${first}\n\n00:03.000 --> 00:06.000\n${second}\n`
	);
	console.log(`${book} ${section}: ${film.length} bytes`);
}
await browser.close();

/** Runs in the browser. */
async function drawFilm(order: {
	svg: string;
	WIDTH: number;
	HEIGHT: number;
	FPS: number;
	SECONDS: number;
	n: number;
}): Promise<{ key: boolean; at: number; base64: string }[]> {
	const { svg, WIDTH: width, HEIGHT: height, FPS: fps, SECONDS: seconds, n } = order;
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('no canvas');
	const frames: { key: boolean; at: number; base64: string }[] = [];
	const encoder = new VideoEncoder({
		output(chunk) {
			const bytes = new Uint8Array(chunk.byteLength);
			chunk.copyTo(bytes);
			const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
			frames.push({ key: chunk.type === 'key', at: chunk.timestamp / 1000, base64 });
		},
		error(problem) {
			throw problem;
		}
	});
	encoder.configure({ codec: 'vp8', width, height, bitrate: 60_000, framerate: fps });
	const all = fps * seconds;
	for (let at = 0; at < all; at++) {
		const turn = (at / all) * 2 * Math.PI;
		const scale = Math.max(width / image.width, height / image.height) * 1.2;
		const [wide, high] = [image.width * scale, image.height * scale];
		const slide = (Math.sin(turn) + 1) / 2;
		pen.drawImage(image, (width - wide) * slide, (height - high) / 2, wide, high);
		pen.fillStyle = 'rgba(255, 249, 238, 0.82)';
		pen.fillRect(0, 0, width, height);
		pen.strokeStyle = '#12543a';
		pen.lineWidth = 4;
		pen.setLineDash([10, 8]);
		pen.lineDashOffset = -at * 2;
		// Where somebody would stand: a head and two shoulders, empty.
		pen.beginPath();
		pen.arc(width / 2, 92, 36, 0, 2 * Math.PI);
		pen.stroke();
		pen.beginPath();
		pen.moveTo(width / 2 - 88, 206);
		pen.bezierCurveTo(width / 2 - 84, 136, width / 2 + 84, 136, width / 2 + 88, 206);
		pen.stroke();
		pen.setLineDash([]);
		pen.fillStyle = '#b53d1b';
		pen.fillRect(0, 0, width, 40);
		pen.fillStyle = '#fff9ee';
		pen.font = 'bold 24px sans-serif';
		pen.textAlign = 'center';
		pen.textBaseline = 'middle';
		pen.fillText(`PHIM MẪU ${n}`, width / 2, 21);
		const frame = new VideoFrame(canvas, { timestamp: Math.round((at * 1e6) / fps) });
		encoder.encode(frame, { keyFrame: at % (fps * 3) === 0 });
		frame.close();
	}
	await encoder.flush();
	return frames;
}

/** A WebM file: https://www.webmproject.org/docs/container/. One cluster a key frame. */
function webm(frames: readonly Frame[]): Buffer {
	const element = (id: number, ...parts: readonly Buffer[]): Buffer => {
		const body = Buffer.concat(parts);
		const size = Buffer.alloc(8);
		size.writeBigUInt64BE(0x0100000000000000n | BigInt(body.length));
		return Buffer.concat([Buffer.from(id.toString(16).padStart(2, '0'), 'hex'), size, body]);
	};
	const number = (value: number): Buffer => {
		const bytes = Buffer.alloc(4);
		bytes.writeUInt32BE(value);
		return bytes;
	};
	const text = (words: string) => Buffer.from(words, 'latin1');
	const duration = Buffer.alloc(8);
	duration.writeDoubleBE(SECONDS * 1000);
	const clusters: { at: number; frames: Frame[] }[] = [];
	for (const frame of frames) {
		if (frame.key) clusters.push({ at: frame.at, frames: [] });
		clusters.at(-1)?.frames.push(frame);
	}
	return Buffer.concat([
		element(
			0x1a45dfa3,
			element(0x4286, number(1)),
			element(0x42f7, number(1)),
			element(0x42f2, number(4)),
			element(0x42f3, number(8)),
			element(0x4282, text('webm')),
			element(0x4287, number(2)),
			element(0x4285, number(2))
		),
		element(
			0x18538067,
			element(
				0x1549a966,
				element(0x2ad7b1, number(1_000_000)),
				element(0x4489, duration),
				element(0x4d80, text('vuon-sach')),
				element(0x5741, text('vuon-sach'))
			),
			element(
				0x1654ae6b,
				element(
					0xae,
					element(0xd7, number(1)),
					element(0x73c5, number(1)),
					element(0x83, number(1)),
					element(0x86, text('V_VP8')),
					element(0xe0, element(0xb0, number(WIDTH)), element(0xba, number(HEIGHT)))
				)
			),
			...clusters.map(({ at, frames: inside }) =>
				element(
					0x1f43b675,
					element(0xe7, number(Math.round(at))),
					...inside.map(({ key, at: then, bytes }) => {
						const head = Buffer.from([0x81, 0, 0, key ? 0x80 : 0]);
						head.writeInt16BE(Math.round(then - at), 1);
						return element(0xa3, head, bytes);
					})
				)
			)
		)
	]);
}
