import * as v from 'valibot';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { voicePath, voiceTrackSchema, type VoiceTrack } from '#lib/publication/voice-track.ts';
import type { ReaderPublication } from '../publication.ts';
import type { Phrases, SoundClip } from './clip.ts';
import { clipsOf } from './smil.ts';

/**
 * What people and the machine of the library have said of each section. Rejects when nothing of what there is comes: of two voices one
 * is enough.
 */
export function phrasesOf(publication: ReaderPublication): (section: number) => Promise<Phrases> {
	const { versionId, voice, sections } = publication;
	const fetched = async (path: string) => {
		const response = await fetch(resourceUrl(versionId, path));
		if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
		return response;
	};
	async function recorded(section: number): Promise<readonly SoundClip[]> {
		const overlay = sections[section]?.overlay;
		if (!overlay) return [];
		const smil = await (await fetched(overlay)).text();
		return clipsOf(new DOMParser().parseFromString(smil, 'application/xml'), overlay);
	}
	async function prepared(section: number): Promise<readonly SoundClip[]> {
		if (!voice || section > voice.upTo) return [];
		const track = v.parse(voiceTrackSchema, await (await fetched(voicePath(voice.id, section))).json());
		return clipsOfTrack(track, section);
	}
	return async (section) => {
		const [people, machine] = await Promise.allSettled([recorded(section), prepared(section)]);
		const failed = [people, machine].find(({ status }) => status === 'rejected');
		const found: Phrases = {
			lost: people.status === 'rejected',
			recorded: people.status === 'fulfilled' ? people.value : [],
			prepared: machine.status === 'fulfilled' ? machine.value : []
		};
		if (failed?.status === 'rejected' && found.recorded.length + found.prepared.length === 0)
			throw failed.reason;
		return found;
	};
}

/** The sentences of a prepared section. Each lasts until the next one begins, so that the silence between them is kept. */
export function clipsOfTrack({ sounds, blocks }: VoiceTrack, section: number): SoundClip[] {
	const clips: SoundClip[] = [];
	for (const [block, { length, role, sentences }] of blocks.entries())
		for (const { from, to, sound, begin, words } of sentences) {
			const audio = sounds[sound];
			if (audio === undefined) continue;
			const before = clips.at(-1);
			if (before?.audio === audio) clips[clips.length - 1] = { ...before, end: begin };
			clips.push({
				text: { section, block, length, from, to },
				...{ source: 'prepared', role, audio, begin, end: null },
				words: words.map(([first, last, at]) => ({ from: first, to: last, begin: at }))
			});
		}
	return clips;
}
