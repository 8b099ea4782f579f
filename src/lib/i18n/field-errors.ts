import type { BaseIssue } from 'valibot';
import * as m from '#lib/paraglide/messages.js';

/**
 * Schema issues as one sentence a field. A schema's message is a message key; an issue without one
 * (a value that no honest form sends) gets the general sentence.
 */
export function fieldErrors(issues: readonly BaseIssue<unknown>[]): Record<string, string> {
	const sentences: Record<string, string> = {};
	for (const issue of issues) {
		const key = issue.path?.[0]?.key;
		const field = typeof key === 'string' ? key : '';
		sentences[field] ??= sentenceOf(issue.message);
	}
	return sentences;
}

function sentenceOf(key: string): string {
	const message: unknown = Object.hasOwn(m, key) ? m[key as keyof typeof m] : null;
	return typeof message === 'function' ? String((message as () => unknown)()) : m.common_field_wrong();
}
