import { EntryDamaged } from '../archive/archive.ts';
import { createCheckMessages } from '../check-messages.ts';
import { readReference } from '../container-path.ts';
import { PublicationRefused } from '../publication-refused.ts';
import { attribute, descendants } from '../xml/tree.ts';
import type { FoundPackage } from './container.ts';
import type { ManifestItem } from './package-document.ts';
import { readXml, type Opening } from './read-xml.ts';

/**
 * Container paths that belong to other renditions of the book, and the package documents themselves: pages there are not stored, and
 * links to them are no faults.
 */
export async function pathsElsewhere(
	found: FoundPackage,
	own: Iterable<ManifestItem>,
	opening: Opening
): Promise<ReadonlySet<string>> {
	const elsewhere = new Set([found.path]);
	for (const other of found.others) {
		elsewhere.add(other);
		for (const path of await pathsOf(other, opening)) elsewhere.add(path);
	}
	for (const { path } of own) elsewhere.delete(path);
	return elsewhere;
}

/** What a package document lists; one that can not be read lists nothing. */
async function pathsOf(packagePath: string, opening: Opening): Promise<string[]> {
	try {
		const root = await readXml(packagePath, { ...opening, checkMessages: createCheckMessages() });
		return [...(root ? descendants(root) : [])].flatMap((node) => {
			const reference =
				node.name === 'item' ? readReference(attribute(node, 'href') ?? '', packagePath) : null;
			return reference?.kind === 'local' ? (opening.archive.find(reference.path) ?? []) : [];
		});
	} catch (failure) {
		if (failure instanceof PublicationRefused || failure instanceof EntryDamaged) return [];
		throw failure;
	}
}
