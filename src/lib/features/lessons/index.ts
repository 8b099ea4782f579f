/** The door of lessons: their words, and where a learner keeps passages. */
export type { Lesson, LessonSummary } from './lesson.ts';
export { PASSAGES_KEY } from './passage.ts';
export { LOCALES } from './locales.ts';
