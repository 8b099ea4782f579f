/** The 13 digits of an ISBN-10 or ISBN-13 in any spelling; `valid` tells whether its check digit agrees. Null: not an ISBN. */
export function readIsbn(text: string): { readonly value: string; readonly valid: boolean } | null {
	const bare = text
		.trim()
		.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '')
		.replace(/[\s‐‑–-]/g, '')
		.toUpperCase();
	if (/^97[89]\d{10}$/.test(bare))
		return { value: bare, valid: checkDigit13(bare.slice(0, 12)) === bare[12] };
	if (!/^\d{9}[\dX]$/.test(bare)) return null;
	let sum = 0;
	for (let i = 0; i < 10; i++) sum += (10 - i) * (bare[i] === 'X' ? 10 : Number(bare[i]));
	const stem = '978' + bare.slice(0, 9);
	return { value: stem + checkDigit13(stem), valid: sum % 11 === 0 };
}

function checkDigit13(stem: string): string {
	let sum = 0;
	for (let i = 0; i < stem.length; i++) sum += Number(stem[i]) * (i % 2 === 0 ? 1 : 3);
	return String((10 - (sum % 10)) % 10);
}
