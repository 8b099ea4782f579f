export { default as SameSeat } from './SameSeat.svelte';
export { default as SendReports } from './SendReports.svelte';
