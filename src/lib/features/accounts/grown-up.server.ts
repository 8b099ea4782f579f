import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/*
 * The grown-up gesture: hold a button for three seconds and answer a simple sum. The sum travels signed, so the server
 * keeps nothing; the answer buys a signed pass of some minutes. It stops a child's curiosity, not a determined adult.
 */
const CHALLENGE_MS = 10 * 60_000;
export const PASS_MS = 15 * 60_000;

export interface SumChallenge {
	readonly a: number;
	readonly b: number;
	/** Signed terms and end of life; sent back with the answer. */
	readonly token: string;
}

function sign(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('base64url');
}

function isSigned(secret: string, text: string, signature: string): boolean {
	const expected = Buffer.from(sign(secret, text));
	const given = Buffer.from(signature);
	return expected.length === given.length && timingSafeEqual(expected, given);
}

export function makeChallenge(secret: string, now: number): SumChallenge {
	const a = randomInt(12, 40);
	const b = randomInt(13, 50);
	const body = `sum.${a}.${b}.${now + CHALLENGE_MS}`;
	return { a, b, token: `${body}.${sign(secret, body)}` };
}

export function solvesChallenge(secret: string, token: string, answer: string, now: number): boolean {
	const parts = token.split('.');
	const [kind, a, b, end, signature] = parts;
	if (parts.length !== 5 || kind !== 'sum' || !signature) return false;
	if (!isSigned(secret, parts.slice(0, 4).join('.'), signature)) return false;
	return now < Number(end) && answer.trim() === String(Number(a) + Number(b));
}

/** A cookie value that proves the gesture until it ends. */
export function makePass(secret: string, now: number): string {
	const body = `pass.${now + PASS_MS}`;
	return `${body}.${sign(secret, body)}`;
}

export function isPass(secret: string, value: string | undefined, now: number): boolean {
	const [kind, end, signature] = value?.split('.') ?? [];
	if (kind !== 'pass' || !end || !signature) return false;
	return isSigned(secret, `pass.${end}`, signature) && now < Number(end);
}
