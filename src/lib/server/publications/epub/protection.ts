import { joinPath } from '../container-path.ts';
import { attribute, descendants, textContent, type XmlElement } from '../xml/tree.ts';
import { readXml, type Opening } from './read-xml.ts';

export type Obfuscation = 'idpf' | 'adobe';

const OBFUSCATIONS: ReadonlyMap<string, Obfuscation> = new Map([
	['http://www.idpf.org/2008/embedding', 'idpf'],
	['http://ns.adobe.com/pdf/enc#RC', 'adobe']
]);

/** Refuses a locked publication, naming the lock; else the fonts that are only obfuscated. */
export async function readProtection(opening: Opening): Promise<Map<string, Obfuscation>> {
	const { archive, checkMessages } = opening;
	const find = (name: string) => archive.find('META-INF/' + name);
	const licence = find('license.lcpl');
	if (licence) checkMessages.refuse('drm-locked', licence, { scheme: 'Readium LCP' });
	const apple = find('sinf.xml');
	if (apple) checkMessages.refuse('drm-locked', apple, { scheme: 'Apple FairPlay' });
	const rights = find('rights.xml');
	if (rights) checkMessages.refuse('drm-locked', rights, { scheme: await schemeOfRights(rights, opening) });
	const encryption = find('encryption.xml');
	if (!encryption) return new Map();
	const root = await readXml(encryption, opening, { alone: true });
	if (!root) return checkMessages.refuse('drm-locked', encryption, { scheme: '?' });
	return readEncryption(root, encryption, opening);
}

async function schemeOfRights(path: string, opening: Opening): Promise<string> {
	const start = Buffer.from(await opening.archive.head(path, 65_536)).toString('utf8');
	if (/adobe\.com\/adept/i.test(start)) return 'Adobe ADEPT';
	if (/kobo/i.test(start)) return 'Kobo';
	return 'rights.xml';
}

function readEncryption(
	root: XmlElement,
	where: string,
	{ archive, checkMessages }: Opening
): Map<string, Obfuscation> {
	const fonts = new Map<string, Obfuscation>();
	for (const node of descendants(root)) {
		if (node.name === 'EncryptedKey')
			checkMessages.refuse('drm-locked', where, { scheme: schemeOfKey(root) });
		if (node.name !== 'EncryptedData') continue;
		let method: string | null = null;
		let uri: string | null = null;
		for (const part of descendants(node)) {
			if (part.name === 'EncryptionMethod') method = attribute(part, 'Algorithm');
			if (part.name === 'CipherReference') uri = attribute(part, 'URI');
		}
		const obfuscation = OBFUSCATIONS.get(method ?? '');
		if (!obfuscation) return checkMessages.refuse('drm-locked', uri ?? where, { scheme: schemeOfKey(root) });
		const path = archive.find(joinPath('root', uri ?? '') ?? '');
		if (path) fonts.set(path, obfuscation);
	}
	return fonts;
}

function schemeOfKey(root: XmlElement): string {
	const all = [...descendants(root)];
	const signs =
		all.map((node) => node.namespace + ' ' + node.attributes.map((a) => a.value).join(' ')).join(' ') +
		textContent(root);
	if (/adobe\.com\/adept/i.test(signs)) return 'Adobe ADEPT';
	if (/readium\.org\/2014\/01\/lcp/i.test(signs)) return 'Readium LCP';
	if (/apple/i.test(signs)) return 'Apple FairPlay';
	return '?';
}
