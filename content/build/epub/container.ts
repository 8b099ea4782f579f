import { ZipFile } from 'yazl';

/** Files of the publication by container path. */
export type ContainerFiles = ReadonlyMap<string, string | Uint8Array>;

/** The same files give the same bytes: fixed dates, sorted order, one compression level. */
const DATE = new Date(2020, 0, 1);

export async function zipContainer(files: ContainerFiles): Promise<Buffer> {
	const zip = new ZipFile();
	const common = { mtime: DATE, mode: 0o100644, forceDosTimestamp: true } as const;
	zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { ...common, compress: false });
	const paths = [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	for (const path of paths) {
		const content = files.get(path) ?? '';
		const stored = /\.(?:jpg|png|mp3|woff2)$/u.test(path);
		zip.addBuffer(Buffer.from(content), path, { ...common, compress: !stored });
	}
	zip.end();
	const parts: Buffer[] = [];
	for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
	return Buffer.concat(parts);
}

/** What a reader opens first comes first. */
const rank = (path: string): number => (path.startsWith('META-INF/') ? 0 : path.endsWith('.opf') ? 1 : 2);

export const CONTAINER_XML = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
