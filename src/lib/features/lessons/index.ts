/** The door of lessons: their words. */
export type { KeptLessonPage, Lesson, LessonSummary } from './lesson.ts';
export { LOCALES, type Locale } from './locales.ts';
export { taskIn, type Task } from './task.ts';
export { carriedBy } from './task-address.ts';
