import { createHash } from 'node:crypto';
import type { Obfuscation } from './protection.ts';

/** Undoes the font obfuscation of IDPF (first 1040 bytes) or Adobe (first 1024), in a copy. Null when no key can be made. */
export function deobfuscate(
	font: Uint8Array,
	kind: Obfuscation,
	identifiers: readonly string[]
): Uint8Array | null {
	const [key, length] = kind === 'idpf' ? [idpfKey(identifiers), 1040] : [adobeKey(identifiers), 1024];
	if (!key) return null;
	const clear = Uint8Array.from(font);
	for (let i = 0; i < Math.min(length, clear.length); i++)
		clear[i] = (clear[i] ?? 0) ^ (key[i % key.length] ?? 0);
	return clear;
}

/** The unique identifier comes first in the list. */
function idpfKey([unique]: readonly string[]): Uint8Array | null {
	if (unique === undefined) return null;
	return createHash('sha1')
		.update(unique.replace(/[ \t\r\n]/g, ''), 'utf8')
		.digest();
}

function adobeKey(identifiers: readonly string[]): Uint8Array | null {
	for (const identifier of identifiers) {
		const hex = identifier.replace(/^urn:uuid:/i, '').replace(/[-\s]/g, '');
		if (/^[0-9a-f]{32}$/i.test(hex)) return Buffer.from(hex, 'hex');
	}
	return null;
}
