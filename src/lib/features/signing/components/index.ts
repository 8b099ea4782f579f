export { default as SignVideoForm } from './SignVideoForm.svelte';
export { default as SignVideoList } from './SignVideoList.svelte';
