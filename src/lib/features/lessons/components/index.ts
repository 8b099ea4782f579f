export { default as LessonPage } from './LessonPage.svelte';
export { default as LessonTeaser } from './LessonTeaser.svelte';
export { default as LessonsPage } from './LessonsPage.svelte';
export { default as TaskBar } from './TaskBar.svelte';
