import * as v from 'valibot';

/** Where a guest stopped reading; kept on the device alone (localStorage `vs:positions`), newest book first when listed. */
export const POSITIONS_KEY = 'vs:positions';

const position = v.object({
	slug: v.string(),
	title: v.string(),
	versionId: v.fallback(v.nullable(v.string()), null),
	coverRatio: v.fallback(v.number(), 0.75),
	/** 0..1 within the book */
	progress: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
	/** milliseconds */
	at: v.fallback(v.number(), 0)
});
export type PositionOnDevice = v.InferOutput<typeof position>;

/** Reads what a device holds; entries that cannot be understood fall away. */
export function positionsFrom(stored: string | null): PositionOnDevice[] {
	if (!stored) return [];
	let value: unknown;
	try {
		value = JSON.parse(stored);
	} catch (error) {
		if (error instanceof SyntaxError) return [];
		throw error;
	}
	const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
	return entries
		.map(([slug, entry]) => v.safeParse(position, { slug, ...entry }))
		.flatMap((read) => (read.success ? [read.output] : []))
		.sort((a, b) => b.at - a.at);
}
