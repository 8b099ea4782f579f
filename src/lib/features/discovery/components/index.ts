export { default as HomeSearch } from './HomeSearch.svelte';
export { default as NothingFound } from './NothingFound.svelte';
export { default as Results } from './Results.svelte';
export { default as SearchCombobox } from './SearchCombobox.svelte';
export { searchTitle } from './search-title.ts';
export { suggestedAddress } from './suggested-address.ts';
