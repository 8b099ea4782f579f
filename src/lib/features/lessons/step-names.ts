import * as m from '#lib/paraglide/messages.js';
import type { StepKind } from './lesson.ts';

export const stepName: Readonly<Record<StepKind, () => string>> = {
	hook: m.lessons_step_hook,
	show: m.lessons_step_show,
	do: m.lessons_step_do,
	check: m.lessons_step_check,
	reflect: m.lessons_step_reflect
};
