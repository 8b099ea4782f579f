import type { Component } from 'svelte';
import * as v from 'valibot';
import type { Task, TaskProps } from '../task.ts';
import type { Activity, ActivityKind } from './activity.ts';

// That a kind has both or none, and that they take its activity, is held by `defineKind` and kinds.test.ts.
const VIEWS = import.meta.glob<Component<TaskProps>>('./*/Task.svelte', { eager: true, import: 'default' });
const CARRIED = import.meta.glob<v.GenericSchema<unknown, Activity>>('./*/carried.ts', {
	eager: true,
	import: 'carried'
});

/** What goes along to the real pages; only kinds that are `carried` have one. */
export const taskViewOf = (kind: ActivityKind): Component<TaskProps> | undefined =>
	VIEWS[`./${kind}/Task.svelte`];

/** A task as the library sends it to a real page. */
export const taskSchema: v.GenericSchema<unknown, Task> = v.object({
	lesson: v.object({ slug: v.string(), title: v.string() }),
	activity: v.union(Object.values(CARRIED))
});
