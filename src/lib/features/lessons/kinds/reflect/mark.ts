import { markOf, type Mark } from '../mark.ts';

export const MOODS = ['easy', 'middle', 'again'] as const;
export type Mood = (typeof MOODS)[number];

/** Never judged and never kept: whatever is said, the child has thought about it. */
export function mark(_activity: unknown, mood: Mood | null): Mark {
	return markOf(mood ? [mood] : [], [], mood ? 0 : 1);
}

export function authorsAnswer(_authored: unknown, which: 'right' | 'wrong'): Mood | null {
	return which === 'right' ? 'middle' : null;
}
