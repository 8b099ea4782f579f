/** SMIL clock values (`0:01:02.5`, `62.5s`, `1.5min`) in seconds; null when it is none. */
export function readClock(value: string): number | null {
	const text = value.trim();
	const full = /^(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/.exec(text);
	if (full) return Number(full[1] ?? 0) * 3600 + Number(full[2]) * 60 + Number(full[3]);
	const [, amount, unit = 's'] = /^(\d+(?:\.\d+)?)(h|min|s|ms)?$/.exec(text) ?? [];
	if (amount === undefined) return null;
	return Number(amount) * ({ h: 3600, min: 60, s: 1, ms: 0.001 }[unit] ?? 1);
}
