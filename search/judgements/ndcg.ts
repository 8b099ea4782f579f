/** Grades by slug: 3 = exactly this, 2 = good, 1 = acceptable; what is not named is 0. */
export type Grades = Readonly<Record<string, number>>;

/** Normalised discounted cumulative gain of the first `depth` results: 1 when the best stand first, 0 when none came. */
export function ndcg(results: readonly string[], grades: Grades, depth = 5): number {
	const gain = (ranked: readonly number[]) =>
		ranked.slice(0, depth).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
	const ideal = gain(Object.values(grades).sort((a, b) => b - a));
	return ideal === 0 ? 0 : gain(results.map((slug) => grades[slug] ?? 0)) / ideal;
}
