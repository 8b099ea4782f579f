import { createRawSnippet, type Snippet } from 'svelte';

/** A snippet of plain words for a component under test. */
export function words(text: string): Snippet {
	return createRawSnippet(() => ({
		render: () => {
			const span = document.createElement('span');
			span.textContent = text;
			return span.outerHTML;
		}
	}));
}
