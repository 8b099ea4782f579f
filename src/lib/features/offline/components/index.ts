export { default as KeptLesson } from './KeptLesson.svelte';
export { default as KeptPublications } from './KeptPublications.svelte';
export { default as KeptReader } from './KeptReader.svelte';
export { default as LookAfter } from './LookAfter.svelte';
export { default as TakeAlong } from './TakeAlong.svelte';
export { default as TakeListAlong } from './TakeListAlong.svelte';
