/**
 * Whether a board has news: the JSON of `GET /api/classes/<id>/board-state`. `refused`: closed, or no longer for who asks.
 * Null when there was no answer.
 */
export async function askBoardState(classId: string): Promise<{ told: unknown } | 'refused' | null> {
	try {
		const response = await fetch(`/api/classes/${encodeURIComponent(classId)}/board-state`);
		if (response.ok) return { told: await response.json() };
		return response.status === 403 || response.status === 404 ? 'refused' : null;
	} catch {
		return null; // off line
	}
}
