import * as v from 'valibot';
import { writtenLine } from '#lib/i18n/written-line.ts';

/** Why a title leaves the shelf: one of the reasons that come often, words of one's own, or both. */
export const withdrawalSchema = v.pipe(
	v.object({ often: v.optional(writtenLine(200), ''), reason: v.optional(writtenLine(500), '') }),
	v.transform(({ often, reason }) => [often, reason].filter(Boolean).join(': '))
);
