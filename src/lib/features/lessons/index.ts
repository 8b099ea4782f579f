/** The door of lessons: their words. */
export type { Lesson, LessonSummary } from './lesson.ts';
export { LOCALES } from './locales.ts';
export { carriedBy } from './task-address.ts';
