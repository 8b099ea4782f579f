import { expect, test } from 'vitest';
import { policyFor } from './content-security.ts';

const kit =
	"default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self' 'nonce-abc'; style-src-attr 'unsafe-hashes' 'sha256-x'; base-uri 'none'; form-action 'self'";

test('a book may bring its own styles, never scripts', () => {
	const policy = policyFor('/(reader)/read/[slug]')?.(kit) ?? '';
	expect(policy).toContain("script-src 'self' 'nonce-abc'");
	expect(policy).toContain("style-src 'self' 'unsafe-inline';");
	expect(policy).toContain("base-uri 'self'");
	expect(policy).toContain("form-action 'none'");
	expect(policy).not.toContain('style-src-attr');
	expect(policy).toContain("default-src 'none'");
});

test('every other page keeps the strict policy', () => {
	expect(policyFor('/(public)/books/[slug]')).toBeNull();
	expect(policyFor(null)).toBeNull();
});
