export { default as WordFields } from './WordFields.svelte';
export { wordLabels } from './word-labels.ts';
