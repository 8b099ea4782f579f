const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};

/** The words that stand on a page, found without the walk that the voice takes. */
export function writtenIn(xhtml: string): string {
	const body = /<body[^]*<\/body>/u.exec(xhtml)?.[0] ?? '';
	return body
		.replace(/<(style|script|title|desc)\b[^]*?<\/\1>/gu, ' ')
		.replace(
			/<(a|span|sup)\b[^>]*\b(?:doc-noteref|doc-pagebreak|noteref|pagebreak)\b[^>]*>[^]*?<\/\1>/gu,
			' '
		)
		.replace(/<\/?(?:b|i|em|strong|span|a|ruby|sub|sup|small|tspan)\b[^>]*>/gu, '')
		.replace(/<[^>]+>/gu, ' ')
		.replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
		.replace(/[\u00ad\u200b\u2060]/gu, '');
}

/** Their letters alone: of a comma where the language changes nobody knows whose it is. */
export const lettersOf = (words: string): string[] =>
	words.split(/\s+/u).flatMap((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || []);
