import { defineKind } from '#lib/features/lessons/kinds/kind.ts';
import { aloud, localise } from './localise.ts';
import { authorsAnswer, mark } from './mark.ts';
import { schema } from './schema.ts';
import type View from './View.svelte';

export const parts = {
	schema,
	localise,
	aloud,
	mark,
	authorsAnswer,
	shape: () => 'wide' as const,
	carried: null
};
export const count = defineKind<typeof View>()(parts);
