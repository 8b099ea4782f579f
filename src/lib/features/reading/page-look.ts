import standIns from '#lib/ui/fonts/stand-ins.css?raw';
import facesHref from '#lib/ui/fonts/page.css?url';
import { readableOn } from '#lib/reader/own-colours.ts';
import type { PageLook } from '#lib/reader/page-look.ts';

/** Address of the stylesheet with the faces for pages in frames. */
export { facesHref };

/** Reads the tokens as they are now, for pages in frames, which know no custom property of ours. */
export function pageLook(): PageLook {
	const tokens = getComputedStyle(document.documentElement);
	const token = (name: string) => tokens.getPropertyValue(name).trim();
	return {
		paper: token('--own-paper') || token('--paper'),
		ink: token('--own-ink') || token('--ink'),
		line: token('--line'),
		link: readableOn(token('--own-paper') || token('--paper'), token('--link')),
		mark: token('--mark'),
		onMark: token('--on-mark'),
		markEdge: token('--coral-deep'),
		marks: {
			sun: { ground: token('--sun-tint'), stroke: token('--sun-deep') },
			leaf: { ground: token('--leaf-tint'), stroke: token('--leaf-deep') },
			sky: { ground: token('--sky-tint'), stroke: token('--sky-deep') },
			coral: { ground: token('--coral-tint'), stroke: token('--coral-deep') }
		},
		faces: {
			'be-vietnam': token('--font-text'),
			andika: token('--font-andika'),
			lexend: token('--font-lexend'),
			opendyslexic: token('--font-opendyslexic'),
			serif: token('--font-serif')
		},
		standIns,
		facesHref: new URL(facesHref, location.href).href
	};
}
