import { svg } from '../picture.ts';
import { tailorbird } from './tailorbird.ts';
import { riverNight } from './river-night.ts';
import { rain } from './rain.ts';
import { forestNight } from './forest-night.ts';
import { buffalo } from './buffalo.ts';
import { lotusPond } from './lotus-pond.ts';
import type { DrawnCover } from './drawn-cover.ts';

/** The sample covers of the look, by short name. */
export const COV = {
	chim: tailorbird,
	song: riverNight,
	mua: rain,
	rung: forestNight,
	trau: buffalo,
	sen: lotusPond
} satisfies Record<string, DrawnCover>;

export const cover = (k: keyof typeof COV, cls = ''): string => {
	const c: DrawnCover = COV[k];
	return svg(c.width, c.height, () => c.draw(), { label: `Bìa sách: ${c.title}`, cls: `cv ${cls}`.trim() });
};
