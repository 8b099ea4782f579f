import { escapeAttribute } from './escape.ts';
import { clock } from './package-document.ts';

export interface Clip {
	readonly begin: number;
	readonly end: number;
}

/** The media overlay of a section: which sentence is heard when. */
export function smil(options: {
	readonly document: string;
	readonly audio: string;
	readonly sentenceIds: readonly string[];
	readonly clips: readonly Clip[];
}): string {
	const { document, audio, sentenceIds, clips } = options;
	if (sentenceIds.length !== clips.length)
		throw new Error(`${document}: ${sentenceIds.length} sentences but ${clips.length} clips.`);
	const pars = sentenceIds.map((id, index) => {
		const { begin, end } = clips[index] ?? { begin: 0, end: 0 };
		return (
			`<par id="par-${index + 1}"><text src="../${escapeAttribute(document)}#${id}"/>` +
			`<audio src="../${escapeAttribute(audio)}" clipBegin="${clock(begin)}" clipEnd="${clock(end)}"/></par>`
		);
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body>
${pars.join('\n')}
</body>
</smil>
`;
}
