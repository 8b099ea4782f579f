const western = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The byte that windows-1252 writes for a letter; programs that know no better leave bytes as control characters. */
const BYTES = new Map<string, number>([
	...Array.from({ length: 128 }, (_, at): [string, number] => [
		western.decode(Uint8Array.of(at + 128)),
		at + 128
	]),
	...Array.from({ length: 128 }, (_, at): [string, number] => [String.fromCharCode(at + 128), at + 128])
]);

// eslint-disable-next-line no-control-regex -- everything beyond ASCII
const FOREIGN = /[^\u0000-\u007f]+/g;
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi;

/**
 * Text with the letters its writer meant. UTF-8 that a program took for Western letters and wrote down as UTF-8 once more ("chÃº mÃ¨o")
 * is undone where nearly all foreign letters are such; and the Icelandic Ð of old Vietnamese keyboards becomes the Đ that it looks
 * like, so that search and voice know the word. The same text when there is nothing to mend.
 */
export function mendLetters(text: string): string {
	return withVietnameseD(writtenOnce(text));
}

function writtenOnce(text: string): string {
	let twice = 0;
	let once = 0;
	const mended = text.replace(FOREIGN, (run) => {
		const meant = undone(run);
		if (meant === null) once++;
		else twice++;
		return meant ?? run;
	});
	return twice >= ENOUGH && twice > once * 4 ? mended : text;
}

/** A word or two may be about the letters themselves. */
const ENOUGH = 3;

/** The letters that were written twice; null when these were not. */
function undone(run: string): string | null {
	const bytes = Array.from(run, (letter) => BYTES.get(letter));
	if (bytes.length < 2 || !bytes.every((byte) => byte !== undefined)) return null;
	try {
		return utf8.decode(Uint8Array.from(bytes));
	} catch (failure) {
		if (failure instanceof TypeError) return null;
		throw failure;
	}
}

function withVietnameseD(text: string): string {
	if (!/[Ðð]/.test(text)) return text;
	const vietnamese = text.normalize('NFC').match(VIETNAMESE)?.length ?? 0;
	const icelandic = text.match(/[þæö]/gi)?.length ?? 0;
	return vietnamese > icelandic ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') : text;
}
