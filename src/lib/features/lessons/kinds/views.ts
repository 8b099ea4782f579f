import type { Component } from 'svelte';
import type { Activity, ActivityKind } from './activity.ts';
import type { ViewProps } from './kind.ts';

// That each kind has its view, and that the view takes its activity, is held by `defineKind`.
const VIEWS = import.meta.glob<Component<ViewProps<Activity>>>('./*/View.svelte', {
	eager: true,
	import: 'default'
});

export function viewOf(kind: ActivityKind): Component<ViewProps<Activity>> {
	const view = VIEWS[`./${kind}/View.svelte`];
	if (!view) throw new Error(`kinds/${kind}/View.svelte is missing`);
	return view;
}
