import * as v from 'valibot';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { voicePath, voiceTrackSchema, type VoiceTrack } from '#lib/publication/voice-track.ts';
import type { ReaderPublication } from '../publication.ts';
import type { Clip, Phrases } from './clip.ts';
import { clipsOf } from './smil.ts';

const NOBODY: Phrases = { source: 'recorded', clips: [] };

/**
 * The voices of a book by their worth: people before the machine of the library. Rejects when what there is does not come.
 */
export function phrasesOf(publication: ReaderPublication): (section: number) => Promise<Phrases> {
	const { versionId, voice, sections } = publication;
	const fetched = async (path: string) => {
		const response = await fetch(resourceUrl(versionId, path));
		if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
		return response;
	};
	return async (section) => {
		const overlay = sections[section]?.overlay;
		if (overlay) {
			const smil = await (await fetched(overlay)).text();
			const clips = clipsOf(new DOMParser().parseFromString(smil, 'application/xml'), overlay);
			if (clips.length > 0) return { source: 'recorded', clips };
		}
		if (!voice || section > voice.upTo) return NOBODY;
		const track = v.parse(voiceTrackSchema, await (await fetched(voicePath(voice.id, section))).json());
		return { source: 'prepared', clips: clipsOfTrack(track, section) };
	};
}

/** The sentences of a prepared section. Each lasts until the next one begins, so that the silence between them is kept. */
export function clipsOfTrack({ sounds, blocks }: VoiceTrack, section: number): Clip[] {
	const clips: Clip[] = [];
	for (const [block, { length, sentences }] of blocks.entries())
		for (const { from, to, sound, begin, words } of sentences) {
			const audio = sounds[sound];
			if (audio === undefined) continue;
			const before = clips.at(-1);
			if (before?.audio === audio) clips[clips.length - 1] = { ...before, end: begin };
			clips.push({
				text: { section, block, length, from, to },
				...{ audio, begin, end: null },
				words: words.map(([first, last, at]) => ({ from: first, to: last, begin: at }))
			});
		}
	return clips;
}
