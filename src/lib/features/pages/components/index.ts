export { default as WrittenPage } from './WrittenPage.svelte';
