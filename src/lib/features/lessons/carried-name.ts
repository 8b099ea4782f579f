import * as v from 'valibot';
import { TabMemory } from '#lib/device/index.ts';

const taskName = v.object({ lesson: v.string(), activity: v.string() });
export type TaskName = v.InferOutput<typeof taskName>;

/** The task carried from page to page in this tab, by its name alone. */
export const carriedName = new TabMemory('vs:task', taskName);
