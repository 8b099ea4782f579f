import type { Transport } from '@sveltejs/kit';
import { SentOnce } from '#lib/features/reading/index.ts';

export const transport: Transport = {
	SentOnce: {
		encode: (value) => value instanceof SentOnce && 1,
		decode: () => new SentOnce(null)
	}
};
