/** How the words typed so far may go on: the JSON of `GET /api/suggest`; null when there was no answer. */
export async function askSuggestions(text: string, signal: AbortSignal): Promise<unknown> {
	try {
		const response = await fetch(`/api/suggest?${new URLSearchParams({ q: text })}`, { signal });
		return response.ok ? await response.json() : null;
	} catch {
		return null; // off line, or the question is of no interest any more
	}
}
