import * as v from 'valibot';

/** What every activity says when it arrives on a page by itself, in one language; texts are inline HTML. */
export const shown = {
	id: v.string(),
	prompt: v.string(),
	hints: v.array(v.string()),
	praise: v.string(),
	audio: v.nullable(v.string()),
	shape: v.picklist(['pair', 'wide', 'shelf'])
};
