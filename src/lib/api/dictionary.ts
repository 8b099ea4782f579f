/** The children's dictionary as it is sent: `[word, kind, meaning, example]` a word; not judged. */
export async function fetchWords(): Promise<unknown> {
	const response = await fetch('/api/dictionary');
	if (!response.ok) throw new Error(`The dictionary did not come: ${response.status}`);
	return response.json();
}
