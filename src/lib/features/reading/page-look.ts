import standIns from '#lib/ui/fonts/stand-ins.css?raw';
import facesHref from '#lib/ui/fonts/page.css?url';
import { canBeRead, readableOn } from '#lib/reader/own-colours.ts';
import type { PageLook } from '#lib/reader/page-look.ts';
import { LIGHTS } from '#lib/reader/settings.ts';

/** Address of the stylesheet with the faces for pages in frames. */
export { facesHref };

const DIMMEST = Math.min(...LIGHTS);

/** Reads the tokens as they are now, for pages in frames, which know no custom property of ours. */
export function pageLook(): PageLook {
	const tokens = getComputedStyle(document.documentElement);
	const token = (name: string) => tokens.getPropertyValue(name).trim();
	const [paper, ink] = [token('--own-paper'), token('--own-ink')];
	const own = paper && ink ? { paper, ink } : null;
	/** On a child's own paper, and under its ink, our colours are moved until they can be seen. */
	const onPaper = (name: string) => (own ? readableOn(own.paper, token(name)) : token(name));
	const underInk = (name: string) => (own ? readableOn(own.ink, token(name)) : token(name));
	const link = token('--link');
	const linkCanBeRead = own === null || canBeRead({ paper: own.paper, ink: link }, DIMMEST);
	return {
		paper: own?.paper ?? token('--paper'),
		ink: own?.ink ?? token('--ink'),
		line: token('--line'),
		link: linkCanBeRead ? link : own.ink,
		mark: token('--mark'),
		onMark: token('--on-mark'),
		markEdge: onPaper('--coral-deep'),
		marks: {
			sun: { ground: underInk('--sun-tint'), stroke: onPaper('--sun-deep') },
			leaf: { ground: underInk('--leaf-tint'), stroke: onPaper('--leaf-deep') },
			sky: { ground: underInk('--sky-tint'), stroke: onPaper('--sky-deep') },
			coral: { ground: underInk('--coral-tint'), stroke: onPaper('--coral-deep') }
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
