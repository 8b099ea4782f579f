import MarkdownIt from 'markdown-it';
import { ContentError } from '../../schema.ts';
import type { Inline } from './document.ts';

/** Markdown as authors of this library write it: CommonMark and tables, no HTML, and our four marks. */
export const markdown = new MarkdownIt({ html: false, linkify: false });

type Token = ReturnType<typeof markdown.parse>[number];

const MARK = /^(?:\[\[([^\]]+)\]\]|\[\^([\w-]+)\]|\[([^[\]]+)\]\{(lang|term)(?:="?([^"}]+)"?)?\})/u;

markdown.inline.ruler.before('link', 'library-mark', (state, silent) => {
	if (state.src[state.pos] !== '[') return false;
	const match = MARK.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		const [, page, note, words, kind, value] = match;
		const token = state.push('library-mark', '', 0);
		token.content = words ?? '';
		token.meta = page ? { page } : note ? { note } : { kind, value: value ?? words };
	}
	state.pos += match[0].length;
	return true;
});

export function parseInline(source: string, where: string): Inline[] {
	return inlineOf(markdown.parseInline(source, {})[0]?.children ?? [], where);
}

/** Turns markdown-it's flat token list into our tree. */
export function inlineOf(tokens: readonly Token[], where: string): Inline[] {
	const root: Inline[] = [];
	const stack: { into: Inline[]; close: (children: Inline[]) => Inline }[] = [];
	const put = (part: Inline) => (stack.at(-1)?.into ?? root).push(part);
	const open = (close: (children: Inline[]) => Inline) => stack.push({ into: [], close });
	for (const token of tokens) {
		switch (token.type) {
			case 'text':
			case 'text_special':
				if (token.content) put({ kind: 'text', text: token.content });
				break;
			case 'softbreak':
				put({ kind: 'text', text: ' ' });
				break;
			case 'hardbreak':
				put({ kind: 'line-break' });
				break;
			case 'em_open':
				open((children) => ({ kind: 'emphasis', children }));
				break;
			case 'strong_open':
				open((children) => ({ kind: 'strong', children }));
				break;
			case 'link_open': {
				const href = String(token.attrGet('href') ?? '');
				if (!href.startsWith('#'))
					throw new ContentError(
						`${where}: a link leads only to a section of the same book (#name), not to ${href}.`
					);
				open((children) => ({ kind: 'link', section: href.slice(1), children }));
				break;
			}
			case 'em_close':
			case 'strong_close':
			case 'link_close': {
				const done = stack.pop();
				if (done) put(done.close(done.into));
				break;
			}
			case 'library-mark':
				put(markOf(token));
				break;
			default:
				throw new ContentError(
					`${where}: "${token.content || token.type}" is a mark this library does not use.`
				);
		}
	}
	return root;
}

function markOf(token: Token): Inline {
	const meta = token.meta as { page?: string; note?: string; kind?: string; value?: string };
	if (meta.page) return { kind: 'page-break', label: meta.page.trim() };
	if (meta.note) return { kind: 'note', label: meta.note };
	const children: Inline[] = [{ kind: 'text', text: token.content }];
	return meta.kind === 'lang'
		? { kind: 'language', language: meta.value ?? 'en', children }
		: { kind: 'term', term: meta.value ?? token.content, children };
}
