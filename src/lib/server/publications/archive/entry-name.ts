import type { CheckCode } from '#lib/publication/check-message.ts';
import type { Limits } from '../limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A container path in NFC, or the reason why the name may not be used. */
export type NameVerdict = { readonly path: string } | { readonly code: CheckCode; readonly shown: string };

/** Judges one raw zip name. Whatever passes is relative, `/`-separated, and stays inside the container. */
export function judgeName(raw: Uint8Array, limits: Limits): NameVerdict {
	const shown = Buffer.from(raw)
		.toString('utf8')
		.slice(0, 120)
		.replace(/\p{Cc}/gu, '�');
	let name: string;
	try {
		name = utf8.decode(raw).normalize('NFC');
	} catch {
		return { code: 'path-not-utf8', shown };
	}
	if (raw.length > limits.nameBytes) return { code: 'path-too-long', shown };
	const segments = name.replace(/\/$/, '').split('/');
	if (segments.length > limits.pathDepth) return { code: 'path-too-deep', shown };
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	const unsafe = name === '' || /[\\\u0000-\u001f\u007f]/.test(name) || /^[a-z]:/i.test(name);
	if (unsafe || segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
		return { code: 'path-unsafe', shown };
	return { path: name };
}
