/** The door of taking along: what the device has of a title. */
export { openKept, openKeptLesson, keptTask, type OpenedKept } from './open-kept.ts';
