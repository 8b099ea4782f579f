/** Of a file of captions. */
export const LARGEST_CAPTIONS = 200_000;
const MOST_CUES = 2_000;
const TIME = String.raw`((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})`;
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t].*)?$`);

/** WebVTT as words and times alone: looks, regions, remarks and places stay behind. Null: it is no WebVTT, or has no words. */
export function readCaptions(bytes: Uint8Array): string | null {
	if (bytes.length > LARGEST_CAPTIONS) return null;
	const text = decoded(bytes);
	if (text === null || !/^WEBVTT(?:[ \t].*)?(?:\n|$)/.test(text)) return null;
	const cues: string[] = [];
	for (const block of text.split(/\n{2,}/).slice(1)) {
		const lines = block.split('\n').filter((line) => line.trim() !== '');
		const at = lines.findIndex((line) => TIMING.test(line));
		if (at < 0 || at > 1) continue;
		const [, begin = '', end = ''] = TIMING.exec(lines[at] ?? '') ?? [];
		const words = lines
			.slice(at + 1)
			.map((line) => line.replace(/<[^>]*>/g, '').trim())
			.filter((line) => line !== '' && !line.includes('-->'));
		if (words.length === 0 || secondsOf(end) <= secondsOf(begin)) continue;
		cues.push(`${begin} --> ${end}\n${words.join('\n')}\n`);
	}
	return cues.length === 0 || cues.length > MOST_CUES ? null : `WEBVTT\n\n${cues.join('\n')}`;
}

function decoded(bytes: Uint8Array): string | null {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.replace(/\r\n?/g, '\n').replaceAll('\0', '').normalize('NFC');
	} catch {
		return null;
	}
}

const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
