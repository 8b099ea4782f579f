import type { Component } from 'svelte';
import type { TaskProps } from '../task.ts';
import type { ActivityKind } from './activity.ts';

const VIEWS = import.meta.glob<Component<TaskProps>>('./*/Task.svelte', { eager: true, import: 'default' });

/** What goes along to the real pages; only kinds that are `carried` have one. */
export const taskViewOf = (kind: ActivityKind): Component<TaskProps> | undefined =>
	VIEWS[`./${kind}/Task.svelte`];
