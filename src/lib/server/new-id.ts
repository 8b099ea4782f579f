import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A time-ordered id of 20 characters (Crockford base 32): 9 for milliseconds, 11 random. Sorts by birth. */
export function newId(now = Date.now()): string {
	let time = '';
	for (let i = 0, rest = now; i < 9; i++, rest = Math.floor(rest / 32))
		time = ALPHABET.charAt(rest % 32) + time;
	let random = '';
	for (const byte of randomBytes(11)) random += ALPHABET.charAt(byte % 32);
	return time + random;
}
