/** NFC, outer space trimmed, inner space single: the form of every text that comes in from a form, file or address. */
export function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Vietnamese letters without marks: "Đường đến Thư viện" → "Duong den Thu vien". Keeps case and spacing. */
export function withoutMarks(text: string): string {
	// đ is a letter of its own: Unicode has no decomposition for it.
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

/** Lower case, without marks, single spaces: for comparison and duplicate checks, never for display. */
export function fold(text: string): string {
	return tidy(withoutMarks(text).toLowerCase());
}

/** Whether the writer used any mark or đ: then the marks are meant. */
export function hasMarks(text: string): boolean {
	return withoutMarks(text) !== text.normalize('NFC');
}
