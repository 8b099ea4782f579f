import MarkdownIt from 'markdown-it';

/*
 * Markdown of lessons: no HTML, and one word of our own: `[rùa]{vi}` says that the words are Vietnamese,
 * so that a voice reads them as such on an English page. Pictures lie in the lesson's `assets/`.
 */
const FOREIGN = /^\[([^\]\n]+)\]\{([a-z]{2})\}/;

export interface LessonMarkdown {
	block(markdown: string): string;
	inline(markdown: string): string;
}

export function lessonMarkdown(slug: string): LessonMarkdown {
	const markdown = new MarkdownIt({ html: false, typographer: false });
	markdown.inline.ruler.before('link', 'foreign_words', (state, silent) => {
		const match = FOREIGN.exec(state.src.slice(state.pos));
		if (!match) return false;
		if (!silent) {
			const token = state.push('foreign_words', 'span', 0);
			token.content = match[1] ?? '';
			token.info = match[2] ?? '';
		}
		state.pos += match[0].length;
		return true;
	});
	markdown.renderer.rules.foreign_words = (tokens, index) => {
		const token = tokens[index];
		return `<span lang="${token?.info}">${markdown.utils.escapeHtml(token?.content ?? '')}</span>`;
	};
	markdown.renderer.rules.image = (tokens, index) => {
		const token = tokens[index];
		const address = `/bai-hoc/${slug}/${token?.attrGet('src') ?? ''}`;
		const { escapeHtml } = markdown.utils;
		return `<img src="${escapeHtml(address)}" alt="${escapeHtml(token?.content ?? '')}" loading="lazy" decoding="async">`;
	};
	return { block: (text) => markdown.render(text), inline: (text) => markdown.renderInline(text) };
}

/** What a voice says of a Markdown text: every line ends like a sentence, so that the voice takes breath. */
export function spokenText(markdown: string): string {
	return markdown
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\[([^\]]+)\](\([^)]*\)|\{[a-z]{2}\})/g, '$1')
		.replace(/^\s*([-*>]|\d+\.)\s+/gm, '')
		.replace(/[*_`#]/g, '')
		.split(/\n+/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => (/[.!?:,;…]["”)]*$/.test(line) ? line : `${line}.`))
		.join(' ');
}
