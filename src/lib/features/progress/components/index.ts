export { default as SendReports } from './SendReports.svelte';
