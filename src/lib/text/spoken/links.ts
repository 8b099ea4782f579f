const SCHEME = /^(?:https?|ftp):\/\/(?:www\.)?|^mailto:|^www\./i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|edu|gov|info|eu)(?::\d+)?(?:[/?#].*)?$/;
const TAG = /^[#@][\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

export type Link =
	| { readonly kind: 'address'; readonly words: string }
	| { readonly kind: 'mail'; readonly words: string }
	| { readonly kind: 'tag'; readonly sign: '#' | '@'; readonly words: string };

/** A web address without what nobody reads out (its scheme, what it asks for), a mail address, a hashtag; null: a word like others. */
export function asLink(core: string): Link | null {
	if (TAG.test(core))
		return { kind: 'tag', sign: core.startsWith('#') ? '#' : '@', words: core.slice(1).replaceAll('_', ' ') };
	if (!core.includes('.'))
		return SCHEME.test(core) ? { kind: 'address', words: core.replace(SCHEME, '') } : null;
	const bare = core.replace(SCHEME, '');
	if (bare.includes('@') && MAIL.test(bare)) return { kind: 'mail', words: bare };
	if (bare === core && !HOST.test(core)) return null;
	return { kind: 'address', words: withoutQuery(bare) };
}

function withoutQuery(address: string): string {
	const at = address.search(/[?#]/);
	const path = at < 0 ? address : address.slice(0, at);
	return path.endsWith('/') ? path.slice(0, -1) : path;
}
