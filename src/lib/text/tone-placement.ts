const TONES: readonly (readonly [plain: string, marked: string])[] = [
	['o', 'òóỏõọ'],
	['u', 'ùúủũụ']
];
const SECOND: Readonly<Record<string, string>> = { a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' };

const OPEN = /(?<!q)([òóỏõọ])([ae])(?!\p{L})|(?<!q)([ùúủũụ])(y)(?!\p{L})/giu;

/**
 * Moves the tone of open *oa, oe, uy* from the first to the second vowel: *hòa → hoà*, *thủy → thuỷ*, *khỏe → khoẻ*.
 * Both placements are correct Vietnamese and Unicode does not unify them: use for index and comparison only.
 * Every letter keeps its position, so ranges found in the result hold in the (NFC) text.
 */
export function canonicalTonePlacement(text: string): string {
	return text.normalize('NFC').replace(OPEN, (whole) => moved(whole));
}

function moved(pair: string): string {
	const first = pair.charAt(0);
	const second = pair.charAt(1);
	for (const [plain, marked] of TONES) {
		const tone = marked.indexOf(first.toLowerCase());
		const target = SECOND[second.toLowerCase()]?.charAt(tone);
		if (tone < 0 || !target) continue;
		return (
			(first === first.toLowerCase() ? plain : plain.toUpperCase()) +
			(second === second.toLowerCase() ? target : target.toUpperCase())
		);
	}
	return pair;
}
