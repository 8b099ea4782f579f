import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBook } from '#content/build/build-book.ts';
import { readMetadata } from '#content/build/book-source.ts';
import { bookFolders } from '#content/build/shelf.ts';
import { tinyEpub } from '../../support/tiny-epub.ts';

const RATE = 8_000;
/** Of one phrase, seconds: as long as a short sentence, and none of a length that a clock of the player divides. */
const LENGTHS = [0.83, 1.27, 0.61, 1.09];
const PHRASES = 12;

/** Books with a voice: the library's own, and two with a tone for each phrase, of flowing words and of drawn pages. */
export async function narratedBooks(folder: string): Promise<string> {
	mkdirSync(folder, { recursive: true });
	for (const source of bookFolders().filter((one) => readMetadata(one).narration))
		await buildBook(source, folder);
	writeFileSync(join(folder, 'tones-flowing.epub'), tones(false));
	writeFileSync(join(folder, 'tones-drawn.epub'), tones(true));
	return folder;
}

function tones(drawn: boolean): Buffer {
	const lengths = Array.from({ length: PHRASES }, (_, at) => LENGTHS[at % LENGTHS.length] ?? 1);
	const begins = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, one) => sum + one, 0));
	const pars = lengths.map(
		(length, at) =>
			`<par><text src="c1.xhtml#p${at}"/><audio src="a.wav" clipBegin="${begins[at]?.toFixed(3)}s" clipEnd="${((begins[at] ?? 0) + length).toFixed(3)}s"/></par>`
	);
	const words = lengths
		.map((_, at) => `<p id="p${at}">Câu thứ ${at + 1} của bài hát không lời.</p>`)
		.join('');
	return tinyEpub({
		title: drawn ? 'Nốt nhạc vẽ' : 'Nốt nhạc chảy',
		body: `<h1>Nốt nhạc</h1>${words}`,
		chapterItem: 'media-overlay="mo"',
		metadata: `<meta property="media:active-class">dang-doc</meta>${drawn ? '<meta property="rendition:layout">pre-paginated</meta>' : ''}`,
		...(drawn && { head: '<meta name="viewport" content="width=800, height=1000"/>' }),
		files: {
			'a.wav': wav(lengths),
			'a.smil': `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>${pars.join('')}</body></smil>`
		},
		manifest:
			'<item id="mo" href="a.smil" media-type="application/smil+xml"/><item id="a" href="a.wav" media-type="audio/wav"/>'
	});
}

/** 16 bit mono, every phrase a tone of its own. */
function wav(lengths: readonly number[]): Buffer {
	const samples = lengths.flatMap((length, at) =>
		Array.from({ length: Math.round(length * RATE) }, (_, n) =>
			Math.round(8_000 * Math.sin((2 * Math.PI * (220 + 40 * at) * n) / RATE))
		)
	);
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + samples.length * 2, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(RATE, 24);
	head.writeUInt32LE(RATE * 2, 28);
	head.writeUInt16LE(2, 32);
	head.writeUInt16LE(16, 34);
	head.write('data', 36);
	head.writeUInt32LE(samples.length * 2, 40);
	return Buffer.concat([head, Buffer.from(Int16Array.from(samples).buffer)]);
}
