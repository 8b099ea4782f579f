import { resolveHref } from '../publication.ts';
import type { ClipRole, SoundClip } from './clip.ts';

/** Clock value of SMIL: `1:02:03.5`, `02:03`, `3.5s`, `250ms`, `2min`, `1h`, `12.5`; NaN when it is none. */
export function clockSeconds(value: string): number {
	const text = value.trim().replace(/^npt=/, '');
	const parts = text.split(':');
	if (parts.length > 1) return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
	const match = /^([\d.]+)(h|min|s|ms)?$/.exec(text);
	if (!match) return NaN;
	const factor = { h: 3600, min: 60, s: 1, ms: 0.001 }[match[2] ?? 's'] ?? 1;
	return Number(match[1]) * factor;
}

/** The phrases of a SMIL document in the order of reading; `path` is its container path. Text without sound is left out. */
export function clipsOf(smil: Document, path: string): SoundClip[] {
	const clips: SoundClip[] = [];
	for (const par of Array.from(smil.getElementsByTagName('par'))) {
		const text = resolveHref(path, par.getElementsByTagName('text')[0]?.getAttribute('src') ?? '');
		const sound = par.getElementsByTagName('audio')[0];
		const audio = resolveHref(path, sound?.getAttribute('src') ?? '');
		if (!text || !audio || !sound) continue;
		const begin = clockSeconds(sound.getAttribute('clipBegin') ?? '0');
		const end = clockSeconds(sound.getAttribute('clipEnd') ?? '');
		if (end <= begin) continue;
		clips.push({
			...{ source: 'recorded', text, role: roleOf(par), audio },
			...{ begin: begin > 0 ? begin : 0, end: end > 0 ? end : null }
		});
	}
	return clips;
}

const EPUB = 'http://www.idpf.org/2007/ops';
/** Parts that can be skipped or escaped (EPUB 3.3, 9.3.5). */
const ROLES: Readonly<Record<string, ClipRole>> = {
	pagebreak: 'pagebreak',
	...{
		footnote: 'note',
		endnote: 'note',
		rearnote: 'note',
		note: 'note',
		footnotes: 'note',
		endnotes: 'note',
		rearnotes: 'note'
	},
	...{ table: 'cell', 'table-row': 'cell', 'table-cell': 'cell' }
};

/** What it is part of, by the nearest element that says so. */
function roleOf(par: Element): ClipRole | undefined {
	for (let around: Element | null = par; around; around = around.parentNode as Element | null) {
		const types = around.getAttributeNS?.(EPUB, 'type') ?? '';
		for (const type of types.split(/\s+/)) if (Object.hasOwn(ROLES, type)) return ROLES[type];
	}
	return undefined;
}
