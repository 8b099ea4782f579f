import { defineKind } from '../kind.ts';
import { aloud, localise } from './localise.ts';
import { authorsAnswer, mark } from './mark.ts';
import { schema } from './schema.ts';
import type View from './View.svelte';

export const sort = defineKind<typeof View>()({
	schema,
	localise,
	aloud,
	mark,
	authorsAnswer,
	shape: () => 'wide',
	carried: null
});
