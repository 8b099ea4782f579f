import { DOMParser } from '@xmldom/xmldom';
import { spokenBlocks, type SpokenNode } from '#lib/publication/spoken-blocks.ts';
import { utterancesOf, type Utterance } from '#lib/publication/utterances.ts';
import {
	voicePath,
	type TrackBlock,
	type TrackSentence,
	type VoiceTrack
} from '#lib/publication/voice-track.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { SaidAloud, SentenceToSay, VoiceProvider } from '#lib/server/ports/voice-provider.ts';
import { spoken, type SpokenPiece } from '#lib/text/spoken/spoken.ts';
import type { SaidSection, SectionToSay, TitleToSay, VoiceFile } from './narration-store.ts';

/** Letters of one sound: about a minute. */
const SOUND_LETTERS = 900;
/** Silence after a sentence, a paragraph, a heading. Seconds. */
const PAUSES = { sentence: 0.35, block: 0.6, heading: 0.9 };

interface Needs {
	readonly voice: VoiceProvider;
	readonly blobs: Pick<BlobStore, 'get' | 'put'>;
}

interface Planned {
	readonly block: number;
	readonly utterance: Utterance;
	readonly pieces: readonly SpokenPiece[];
	readonly order: SentenceToSay;
}

/** Says a section. Its files are in the blob store before this returns. */
export async function saySection(
	{ voice, blobs }: Needs,
	title: TitleToSay,
	{ position, sha256 }: SectionToSay,
	signal?: AbortSignal
): Promise<SaidSection> {
	const source = new TextDecoder().decode(await blobs.get(sha256));
	const blocks = spokenBlocks<SpokenNode>(rootOf(source));
	const planned = blocks.flatMap((block, index) => {
		const utterances = utterancesOf(block, title.languages[0] ?? 'vi');
		return utterances.map((utterance, at): Planned => {
			const pieces = spoken(block.text.slice(utterance.from, utterance.to), utterance.language);
			const last = at === utterances.length - 1;
			const pause = !last ? PAUSES.sentence : block.role === 'heading' ? PAUSES.heading : PAUSES.block;
			const order = { language: utterance.language, words: pieces.map(({ said }) => said), pause };
			return { block: index, utterance, pieces, order };
		});
	});

	const files: VoiceFile[] = [];
	const sentences = blocks.map((): TrackSentence[] => []);
	const sounds: string[] = [];
	let seconds = 0;
	for (const part of inSounds(planned)) {
		const said = await voice.say(
			part.map(({ order }) => order),
			signal
		);
		const end = said.sentences.at(-1)?.end ?? 0;
		if (end === 0) continue;
		seconds += end;
		const path = voicePath(voice.id, position, sounds.length);
		const stored = await blobs.put(said.sound);
		files.push({ path, mediaType: 'audio/ogg', ...stored });
		part.forEach((one, at) => {
			const timed = timedSentence(one, said.sentences[at], sounds.length);
			if (timed) sentences[one.block]?.push(timed);
		});
		sounds.push(path);
	}
	const track: VoiceTrack = {
		sounds,
		blocks: blocks.map(({ text, role }, at): TrackBlock => ({
			length: text.length,
			...((role === 'note' || role === 'cell' || role === 'picture') && { role }),
			sentences: sentences[at] ?? []
		}))
	};
	const told = await blobs.put(new TextEncoder().encode(JSON.stringify(track)));
	files.push({ path: voicePath(voice.id, position), mediaType: 'application/json', ...told });
	return { versionId: title.versionId, position, voice: voice.id, seconds, files };
}

function rootOf(source: string): SpokenNode {
	const document = new DOMParser({ onError: () => {} }).parseFromString(source, 'application/xhtml+xml');
	const root = document.documentElement;
	if (!root) throw new Error('a section without a root');
	return root.getElementsByTagName('body').item(0) ?? root;
}

/** Sentences that one sound holds; a sentence is never parted. */
function* inSounds(planned: readonly Planned[]): Generator<readonly Planned[]> {
	let part: Planned[] = [];
	let letters = 0;
	for (const one of planned) {
		const length = one.utterance.to - one.utterance.from;
		if (part.length > 0 && letters + length > SOUND_LETTERS) {
			yield part;
			[part, letters] = [[], 0];
		}
		part.push(one);
		letters += length;
	}
	if (part.length > 0) yield part;
}

/** Null: nothing of it was said. */
function timedSentence(
	{ utterance, pieces }: Planned,
	said: SaidAloud['sentences'][number] | undefined,
	sound: number
): TrackSentence | null {
	if (!said || said.end <= said.begin) return null;
	const { from, to } = utterance;
	const words: [number, number, number][] = [];
	for (const [at, piece] of pieces.entries()) {
		const begin = said.words[at];
		if (piece.said === '' || begin === undefined) continue;
		const last = words.at(-1);
		// Nobody knows when which of them is said: they are lit together.
		if (last?.[2] === rounded(begin)) last[1] = from + piece.to;
		else words.push([from + piece.from, from + piece.to, rounded(begin)]);
	}
	return { from, to, sound, begin: rounded(said.begin), end: rounded(said.end), words };
}

/** To a hundredth: nobody hears less. */
const rounded = (seconds: number) => Math.round(seconds * 100) / 100;
