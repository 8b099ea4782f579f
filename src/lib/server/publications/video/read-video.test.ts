import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tinyMp4, tinyWebm } from '../../../../../tests/support/tiny-film.ts';
import { readCaptions } from './captions.ts';
import { readVideo } from './read-video.ts';
import { VideoRefused } from './video.ts';

const root = join(import.meta.dirname, '../../../../..');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function refusal(bytes: Uint8Array): string | null {
	try {
		readVideo(bytes);
		return null;
	} catch (error) {
		if (error instanceof VideoRefused) return error.reason;
		throw error;
	}
}

test('a film is told by its content', () => {
	const webm = { mediaType: 'video/webm', width: 64, height: 48, seconds: 2, sound: false };
	expect(readVideo(tinyWebm())).toMatchObject(webm);
	expect(readVideo(tinyWebm({ sound: 'A_OPUS' }))).toMatchObject({ sound: true });
	expect(readVideo(tinyMp4())).toMatchObject({ mediaType: 'video/mp4', width: 64, height: 48, seconds: 2.5 });
	const sample = readFileSync(join(root, 'content/books/vu-an-o-banh-mi/sign/1.webm'));
	expect(readVideo(sample)).toMatchObject({ width: 320, height: 240, seconds: 6 });
});

test('what is no film, is cut off, too large or seen by few browsers is refused by its reason', () => {
	expect(refusal(new TextEncoder().encode('<svg onload="x"/>'.repeat(9)))).toBe('no-video');
	expect(refusal(tinyMp4({ brand: 'qt  ' }))).toBe('no-video');
	for (const whole of [tinyWebm(), tinyMp4()])
		expect(refusal(whole.subarray(0, whole.length - 3))).toBe('broken');
	expect([refusal(tinyWebm({ codec: 'V_MPEGH/ISO/HEVC' })), refusal(tinyMp4({ codec: 'hvc1' }))]).toEqual([
		'codec',
		'codec'
	]);
	expect(refusal(tinyWebm({ sound: 'A_AAC' }))).toBe('codec');
	expect(refusal(tinyWebm({ width: 4096 }))).toBe('too-wide');
	expect(refusal(tinyWebm({ width: 0 }))).toBe('broken');
});

test('any single byte that is another one is read or refused, and never more', () => {
	for (const whole of [tinyWebm({ remark: 'x'.repeat(20) }), tinyMp4({ remark: 'x'.repeat(20) })])
		for (let at = 0; at < whole.length; at++)
			for (const byte of [0, 1, 0x7f, 0x80, 0xff]) {
				const changed = whole.slice();
				changed[at] = byte;
				expect(() => refusal(changed), `${at} ${byte}`).not.toThrow();
			}
});

test('names and places within it are blanked, and nothing else moves', () => {
	const remark = 'GPS 10.7769 N, quay ở nhà bé Na';
	for (const given of [tinyWebm({ remark }), tinyMp4({ remark })]) {
		const { bytes } = readVideo(given);
		expect(text(given)).toContain('GPS');
		expect(text(bytes)).not.toContain('GPS');
		expect(bytes.length).toBe(given.length);
		expect(text(readVideo(bytes).bytes)).toBe(text(bytes));
	}
});

const vtt = (words: string) => readCaptions(new TextEncoder().encode(words));

test('of captions the words and times are kept', () => {
	expect(
		vtt(
			'\ufeffWEBVTT - phim\r\n\r\nSTYLE\r\n::cue { background: url(https://x.example) }\r\n\r\nNOTE bỏ\r\n\r\n1\r\n00:00.000 --> 00:02.500 line:0\r\n<v Lan><b>Chào</b> em.\r\n- Dạ.\r\n'
		)
	).toBe('WEBVTT\n\n00:00.000 --> 00:02.500\nChào em.\n- Dạ.\n');
});

test('what is no WebVTT, or has no words in time, is refused', () => {
	for (const words of [
		'',
		'1\n00:00:00,000 --> 00:00:01,000\nSRT',
		'WEBVTTX\n\n00:00.000 --> 00:01.000\na',
		'WEBVTT\n\n00:02.000 --> 00:01.000\nngược\n',
		'WEBVTT\n\n00:00.000 --> 00:01.000\n<c></c>\n'
	])
		expect(vtt(words), words).toBeNull();
	expect(readCaptions(Uint8Array.of(0xff, 0xfe, 0x57))).toBeNull();
});
