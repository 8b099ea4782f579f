/** The beginning of a stored page, cut off after so many letters and made well-formed again. */
export interface SectionHead {
	/** Of the document, from its first tag on. */
	readonly xhtml: string;
	/** Nothing was cut off. */
	readonly whole: boolean;
}

/** Letters for the two columns of a wide screen. */
const LETTERS = 2_400;
/** So much is looked at; a section that has fewer letters than enough by then has something else in mind. Characters. */
const MOST = 60_000;
const ENOUGH = 600;
/** Deeper than this no page that is read lies. */
const DEEPEST = 60;

const TOKEN =
	/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** null: cannot be cut. Costs the same however long the section is: what follows is not looked at. */
export function headOf(source: string): SectionHead | null {
	const open: string[] = [];
	let xhtml = '';
	let letters = 0;
	let at = 0;
	let inBody = false;
	TOKEN.lastIndex = 0;
	for (let token = TOKEN.exec(source); token; token = TOKEN.exec(source)) {
		const text = source.slice(at, token.index);
		at = TOKEN.lastIndex;
		if (text.includes('<')) return null;
		if (inBody && letters + text.trim().length > LETTERS)
			return { xhtml: close(xhtml + cut(text, LETTERS - letters), open), whole: false };
		if (inBody) letters += text.trim().length;
		xhtml += text;
		const [tag, end, name, alone] = token;
		if (name === undefined) {
			if (tag.startsWith('<![CDATA[')) xhtml += tag;
			continue;
		}
		xhtml += tag;
		if (end) {
			if (open.pop() !== name) return null;
			if (open.length === 0) return { xhtml, whole: true };
		} else if (!alone) open.push(name);
		if (name === 'body') inBody = true;
		if (open.length > DEEPEST) return null;
		if (at > MOST) return letters < ENOUGH ? null : { xhtml: close(xhtml, open), whole: false };
	}
	return null;
}

/** Whole words, without half a reference to a letter. */
function cut(text: string, length: number): string {
	return text.slice(0, Math.max(0, text.lastIndexOf(' ', length + text.length - text.trimStart().length)));
}

function close(xhtml: string, open: readonly string[]): string {
	return (
		xhtml +
		open
			.toReversed()
			.map((name) => `</${name}>`)
			.join('')
	);
}
