const PROGRESS = '/api/reading/progress';
/** Without an answer for so long it is lost. ms */
const PATIENCE = 15_000;

/** Tells about assigned reading. `elsewhere`: the device does not sit at that seat; `lost`: to be told again. */
export async function tellProgress(report: object): Promise<'taken' | 'refused' | 'elsewhere' | 'lost'> {
	const patience = new AbortController();
	const timer = setTimeout(() => patience.abort(), PATIENCE);
	try {
		const { ok, status } = await fetch(PROGRESS, {
			method: 'POST',
			body: bodyOf(report),
			signal: patience.signal
		});
		if (ok) return 'taken';
		if (status === 409) return 'elsewhere';
		return status === 400 || status === 413 ? 'refused' : 'lost';
	} catch {
		return 'lost';
	} finally {
		clearTimeout(timer);
	}
}

/** Tells it when the page goes away and hears no answer: whether it came is not known. */
export function tellProgressLeaving(report: object): void {
	if (navigator.onLine) navigator.sendBeacon(PROGRESS, bodyOf(report));
}

function bodyOf(report: object): Blob {
	return new Blob([JSON.stringify(report)], { type: 'application/json' });
}
