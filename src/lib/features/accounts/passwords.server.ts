import { hash, verify } from '@node-rs/argon2';

/** argon2id with the memory and time of OWASP's password storage cheat sheet (19 MiB, 2 passes). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFC'), OPTIONS);
}

/** A real hash of a random password: verifying against it costs the same as against a person's. */
let decoy: Promise<string> | null = null;

/** `stored` null: the login is unknown; the answer takes as long as for a known one. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
	decoy ??= hashPassword(crypto.randomUUID());
	const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
	return matches && stored !== null;
}
