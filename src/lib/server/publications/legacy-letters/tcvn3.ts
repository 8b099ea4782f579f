/**
 * TCVN 5712:1993, the "ABC" letters of fonts such as .VnTime: each Vietnamese letter has one byte, which a file that was never converted
 * shows as a letter of Latin-1. Capitals with a tone have fonts of their own, whose names end in H.
 */
const LETTERS: Readonly<Record<string, number>> = {
	ĂÂÊÔƠƯĐăâêôơưđ: 0xa1,
	àảãáạ: 0xb5,
	ằẳẵắ: 0xbb,
	ặầẩẫấậè: 0xc6,
	ẻẽéẹềểễếệìỉ: 0xce,
	ĩíịò: 0xdc,
	ỏõóọồổỗốộ: 0xe1,
	ờởỡớợù: 0xea,
	ủũúụừửữứựỳỷỹýỵ: 0xf1
};

const UNICODE = new Map(
	Object.entries(LETTERS).flatMap(([letters, first]) =>
		[...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const)
	)
);

/** Text typed for a font of TCVN3, in Unicode. */
export function fromTcvn3(text: string): string {
	return text.replace(/[\u00a1-\u00fe]/g, (letter) => UNICODE.get(letter) ?? letter);
}
