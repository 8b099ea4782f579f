import * as m from '#lib/paraglide/messages.js';
import type { ActivityKind, StepKind } from './lesson.ts';

export const stepName: Readonly<Record<StepKind, () => string>> = {
	hook: m.lessons_step_hook,
	show: m.lessons_step_show,
	do: m.lessons_step_do,
	check: m.lessons_step_check,
	reflect: m.lessons_step_reflect
};

export const kindName: Readonly<Record<ActivityKind, () => string>> = {
	choice: m.lessons_kind_choice,
	sort: m.lessons_kind_sort,
	spot: m.lessons_kind_spot,
	query: m.lessons_kind_query,
	find: m.lessons_kind_find,
	compare: m.lessons_kind_compare,
	reflect: m.lessons_kind_reflect
};
