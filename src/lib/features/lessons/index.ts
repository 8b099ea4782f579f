/** The door of lessons for pages. Svelte components are imported from `components/` by the routes that show them. */
export type { Lesson, LessonSummary } from './lesson.ts';
export { PASSAGES_KEY } from './passage.ts';
