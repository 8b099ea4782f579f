export { default as AskedDeed } from './AskedDeed.svelte';
export { default as ConsentForm } from './ConsentForm.svelte';
export { default as LendingFrame } from './LendingFrame.svelte';
export { default as LendingStatusTag } from './LendingStatusTag.svelte';
export { default as LendingTable } from './LendingTable.svelte';
export { default as LinkForReader } from './LinkForReader.svelte';
export { default as RecordingDesk } from './RecordingDesk.svelte';
export { default as ReviewList } from './ReviewList.svelte';
export { voiceLine } from './lending-words.ts';
