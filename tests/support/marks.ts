import type { PageLook } from '#lib/reader/page-look.ts';

/** Marks as they are by day. */
export const MARKS: PageLook['marks'] = {
	sun: { ground: '#fff0c9', stroke: '#6b4700' },
	leaf: { ground: '#e4f1e2', stroke: '#13573a' },
	sky: { ground: '#e2effa', stroke: '#1a5288' },
	coral: { ground: '#fde6dc', stroke: '#9a3013' }
};
