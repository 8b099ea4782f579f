export { default as ReadOn } from './ReadOn.svelte';
export { default as Reader } from './Reader.svelte';
export { default as SaveButton } from './SaveButton.svelte';
export { default as SavedPublications } from './SavedPublications.svelte';
export { default as TextView } from './TextView.svelte';
