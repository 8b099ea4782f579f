import { readIsbn } from './isbn.ts';

/** Kinds of identifiers by their usual names; a file may bring one of another kind, which stays as it is. */
export const IDENTIFIER_SCHEMES = ['isbn', 'issn', 'doi', 'uri', 'uuid', 'other'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

export interface Identifier {
	readonly scheme: string;
	readonly value: string;
}

/**
 * What somebody typed, in the usual spelling of its kind: an ISBN as its 13 digits, a DOI without the address of a resolver. Null: its
 * check digit or its form is wrong.
 */
export function readIdentifier(scheme: string, typed: string): Identifier | null {
	const value = normalised(scheme, typed.trim());
	return value === null ? null : { scheme, value };
}

function normalised(scheme: string, value: string): string | null {
	switch (scheme) {
		case 'isbn': {
			const isbn = readIsbn(value);
			return isbn?.valid ? isbn.value : null;
		}
		case 'issn':
			return issn(value);
		case 'doi': {
			const bare = value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|urn:doi:|doi:\s*)/i, '');
			return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : null;
		}
		case 'uri':
			return /^[a-z][a-z0-9+.-]*:\S+$/i.test(value) ? value : null;
		case 'uuid': {
			const bare = value.replace(/^urn:uuid:/i, '').toLowerCase();
			return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bare) ? bare : null;
		}
		default:
			return value === '' ? null : value;
	}
}

/** Eight digits, the last one for checking (ISO 3297); written in two halves. */
function issn(value: string): string | null {
	const bare = value
		.replace(/^(?:urn:)?issn:?\s*/i, '')
		.replace(/[\s‐‑–-]/g, '')
		.toUpperCase();
	if (!/^\d{7}[\dX]$/.test(bare)) return null;
	const sum = [...bare].reduce((all, digit, at) => all + (8 - at) * (digit === 'X' ? 10 : Number(digit)), 0);
	return sum % 11 === 0 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : null;
}

/**
 * What two spellings of one identifier share, for finding the same again: an ISBN as its 13 digits, under whichever kind it was
 * written and even when its check digit is wrong; another as it is usually spelt.
 */
export function identifierKey({ scheme, value }: Identifier): Identifier {
	const isbn = readIsbn(value);
	if (isbn && (isbn.valid || scheme === 'isbn')) return { scheme: 'isbn', value: isbn.value };
	return readIdentifier(scheme, value) ?? { scheme, value: value.trim() };
}
