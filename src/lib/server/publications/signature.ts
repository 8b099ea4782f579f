import type { FileKind } from './sanitise/surroundings.ts';
import { isUtf16 } from './xml/decode.ts';

export interface FileType {
	readonly kind: FileKind;
	readonly mediaType: string;
}

/** How many bytes `typeOfBytes` wants to see. */
export const SIGNATURE_BYTES = 4100;

/** What a picture, font, sound or film is by its first bytes, whatever it is called. Null: none of these. */
export function typeOfBytes(head: Uint8Array): FileType | null {
	const at = (offset: number, text: string) =>
		Buffer.from(head.subarray(offset, offset + text.length)).toString('latin1') === text;
	const is = (kind: FileKind, mediaType: string): FileType => ({ kind, mediaType });
	if (at(0, '\x89PNG\r\n\x1a\n')) return is('image', 'image/png');
	if (at(0, '\xff\xd8\xff')) return is('image', 'image/jpeg');
	if (at(0, 'GIF87a') || at(0, 'GIF89a')) return is('image', 'image/gif');
	if (at(0, 'RIFF') && at(8, 'WEBP')) return is('image', 'image/webp');
	if (at(0, 'RIFF') && at(8, 'WAVE')) return is('audio', 'audio/wav');
	if (at(0, 'wOF2')) return is('font', 'font/woff2');
	if (at(0, 'wOFF')) return is('font', 'font/woff');
	if (at(0, 'OTTO')) return is('font', 'font/otf');
	if (at(0, '\0\x01\0\0') || at(0, 'true')) return is('font', 'font/ttf');
	if (at(4, 'ftyp')) return typeOfIsoMedia(Buffer.from(head.subarray(8, 12)).toString('latin1'));
	if (at(0, 'OggS')) return is('audio', 'audio/ogg');
	if (at(0, 'fLaC')) return is('audio', 'audio/flac');
	if (at(0, 'ID3')) return is('audio', 'audio/mpeg');
	if (at(0, '\x1aE\xdf\xa3')) return is('video', 'video/webm');
	// A text in UTF-16 begins with the same bits as an MPEG frame.
	if (isUtf16(head)) return null;
	const [first = 0, second = 0] = head;
	if (first === 0xff && (second & 0xf6) === 0xf0) return is('audio', 'audio/aac');
	if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0) return is('audio', 'audio/mpeg');
	return null;
}

function typeOfIsoMedia(brand: string): FileType {
	if (brand === 'avif' || brand === 'avis') return { kind: 'image', mediaType: 'image/avif' };
	if (brand.startsWith('M4A') || brand.startsWith('M4B')) return { kind: 'audio', mediaType: 'audio/mp4' };
	return { kind: 'video', mediaType: 'video/mp4' };
}

/** Files of text are told by declaration and name; their parsers find out whether it is true. */
export function typeOfText(path: string, declared: string): FileType | null {
	const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
	const byDeclaration: Readonly<Record<string, FileType>> = {
		'application/xhtml+xml': { kind: 'document', mediaType: 'application/xhtml+xml' },
		'text/html': { kind: 'document', mediaType: 'application/xhtml+xml' },
		'image/svg+xml': { kind: 'svg', mediaType: 'image/svg+xml' },
		'text/css': { kind: 'style', mediaType: 'text/css' },
		'text/x-oeb1-css': { kind: 'style', mediaType: 'text/css' },
		'application/x-dtbook+xml': { kind: 'document', mediaType: 'application/xhtml+xml' },
		'text/x-oeb1-document': { kind: 'document', mediaType: 'application/xhtml+xml' },
		'application/smil+xml': { kind: 'overlay', mediaType: 'application/smil+xml' },
		'text/vtt': { kind: 'captions', mediaType: 'text/vtt' },
		'application/x-dtbncx+xml': { kind: 'other', mediaType: 'application/x-dtbncx+xml' }
	};
	const byEnding: Readonly<Record<string, string>> = {
		xhtml: 'application/xhtml+xml',
		html: 'application/xhtml+xml',
		htm: 'application/xhtml+xml',
		svg: 'image/svg+xml',
		css: 'text/css',
		smil: 'application/smil+xml',
		ncx: 'application/x-dtbncx+xml',
		vtt: 'text/vtt'
	};
	const known = byDeclaration[declared];
	if (known) return known;
	if (/html/.test(declared)) return byDeclaration['application/xhtml+xml'] ?? null;
	return TEXTUAL.test(declared) ? (byDeclaration[byEnding[ending] ?? ''] ?? null) : null;
}

/** Declarations that leave the question open. */
const TEXTUAL = /^$|^(?:text|application)\/(?:plain|xml|octet-stream|x-unknown)$/;

/** A video file that holds only sound is declared as such. */
export function refineType(found: FileType, declared: string): FileType {
	if (found.kind === 'video' && declared.startsWith('audio/'))
		return { kind: 'audio', mediaType: found.mediaType.replace('video/', 'audio/') };
	if (found.mediaType === 'audio/ogg' && declared.startsWith('video/'))
		return { kind: 'video', mediaType: 'video/ogg' };
	return found;
}
