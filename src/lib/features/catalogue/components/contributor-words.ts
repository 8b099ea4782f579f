import { formatList } from '#lib/i18n/format.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Contributor } from '#lib/publication/contributor.ts';

/** MARC relator codes a child meets, in words. */
const ROLES: Readonly<Record<string, () => string>> = {
	aut: m.catalogue_role_aut,
	adp: m.catalogue_role_adp,
	ill: m.catalogue_role_ill,
	trl: m.catalogue_role_trl,
	nrt: m.catalogue_role_nrt,
	edt: m.catalogue_role_edt,
	ctb: m.catalogue_role_ctb
};

/** Offered on the desk, the most common first. */
export const ROLE_CODES = Object.keys(ROLES);
/** A role in words; one that has none is shown as its code. */
export const roleWord = (role: string): string => ROLES[role]?.() ?? role;

/** "Lời, tranh và giọng đọc: Lê Hạ Mây": one line a person or group, their roles joined. */
export function contributorLines(contributors: readonly Contributor[]): string[] {
	const roles = new Map<string, string[]>();
	for (const { name, role } of contributors) {
		const word = (ROLES[role] ?? m.catalogue_role_ctb)();
		const known = roles.get(name) ?? [];
		if (!known.includes(word)) roles.set(name, [...known, word]);
	}
	const people = new Map<string, string[]>();
	for (const [name, words] of roles) {
		const label = formatList(words.map((word, i) => (i ? word.toLocaleLowerCase() : word)));
		people.set(label, [...(people.get(label) ?? []), name]);
	}
	return [...people].map(([label, names]) => `${label}: ${names.join(', ')}`);
}
