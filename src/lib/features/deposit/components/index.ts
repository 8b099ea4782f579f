export { default as CheckMessages } from './CheckMessages.svelte';
export { default as DamagedFiles } from './DamagedFiles.svelte';
export { default as DeskShell } from './DeskShell.svelte';
export { default as IntakeTag } from './IntakeTag.svelte';
export { default as RecordDesk } from './RecordDesk.svelte';
export { default as StatusTag } from './StatusTag.svelte';
export { default as UploadForm } from './UploadForm.svelte';
export { deskTabs } from './desk-tabs.ts';
export { refusalWords } from './refusal-words.ts';
