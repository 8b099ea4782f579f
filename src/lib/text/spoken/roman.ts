const NUMERAL = /^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral in capitals; null: it is none. */
export function romanValue(text: string): number | null {
	if (text.length > 15 || !NUMERAL.test(text)) return null;
	let sum = 0;
	let after = 0;
	for (const letter of Array.from(text).reverse()) {
		const value = VALUES[letter] ?? 0;
		sum += value < after ? -value : value;
		after = value;
	}
	return sum;
}
