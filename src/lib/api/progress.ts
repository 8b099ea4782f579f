const PROGRESS = '/api/reading/progress';

/**
 * Tells about assigned reading. `leaving`: the page goes away and hears no answer. Resolves to `lost` when it did not
 * arrive and may be sent again.
 */
export async function tellProgress(report: object, leaving: boolean): Promise<'taken' | 'refused' | 'lost'> {
	const body = new Blob([JSON.stringify(report)], { type: 'application/json' });
	if (leaving && navigator.onLine && navigator.sendBeacon(PROGRESS, body)) return 'taken';
	try {
		const { ok, status } = await fetch(PROGRESS, { method: 'POST', body, keepalive: true });
		if (ok) return 'taken';
		return status >= 500 || status === 429 ? 'lost' : 'refused';
	} catch {
		return 'lost';
	}
}
