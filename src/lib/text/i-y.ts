const Y = 'yýỳỷỹỵ';
const I = 'iíìỉĩị';
const ALTERNATING = new RegExp(`(?<![\\p{L}\\p{M}])(qu|[hklmstv])([${Y}])(?![\\p{L}\\p{M}])`, 'giu');

/**
 * Writes the i/y that alternates in Vietnamese spelling as i: *kỹ năng → kĩ năng*, *lý → lí*, *Mỹ → Mĩ*, *quý → quí*.
 * Schoolbooks use i, law and press y. For index and comparison only. Letters keep their positions.
 */
export function unifyIY(text: string): string {
	return text.normalize('NFC').replace(ALTERNATING, (_, onset: string, y: string) => {
		const i = I.charAt(Y.indexOf(y.toLowerCase()));
		return onset + (y === y.toLowerCase() ? i : i.toUpperCase());
	});
}
