export { default as AssignedLists } from './AssignedLists.svelte';
export { default as Board } from './Board.svelte';
export { default as JoinScene } from './JoinScene.svelte';
export { default as ListForm } from './ListForm.svelte';
export { default as PickRow } from './PickRow.svelte';
export { default as RoomShell } from './RoomShell.svelte';
export { default as SeatTiles } from './SeatTiles.svelte';
export { default as StateSign } from './StateSign.svelte';
