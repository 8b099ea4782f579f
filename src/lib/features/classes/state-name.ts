import * as m from '#lib/paraglide/messages.js';
import type { ProgressState } from '#lib/features/progress/index.ts';

const NAMES = {
	finished: m.classes_state_finished,
	reading: m.classes_state_reading,
	'not-started': m.classes_state_not_started
} as const;

export function stateName(state: ProgressState): string {
	return NAMES[state]();
}
