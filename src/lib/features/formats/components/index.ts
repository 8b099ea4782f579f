export { default as OtherFormats } from './OtherFormats.svelte';
