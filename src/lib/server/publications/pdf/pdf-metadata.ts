import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readLanguages, titleFromFile } from '../epub/metadata.ts';
import type { CheckMessages } from '../check-messages.ts';
import { readIsbn } from '#lib/publication/isbn.ts';
import type { PublicationMetadata } from '../manifest.ts';

/** What a PDF says of itself: XMP first, then the old information dictionary. */
export async function readPdfMetadata(
	pdf: PDFDocumentProxy,
	fileName: string,
	tagged: boolean,
	checkMessages: CheckMessages
): Promise<PublicationMetadata> {
	// In a damaged file the words about it may be missing: the librarian writes them.
	const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
	const old = info as Readonly<Record<string, unknown>>;
	const value = (xmp: string, key: string): string => {
		const stated: unknown = metadata?.get(xmp) ?? old[key];
		const one: unknown = Array.isArray(stated) ? stated.join('; ') : stated;
		return typeof one === 'string' ? one.replace(/\s+/g, ' ').trim().normalize('NFC') : '';
	};
	const title = value('dc:title', 'Title').replace(/^Microsoft Word\s*-\s*|\.(?:docx?|indd|pdf)$/gi, '');
	const named = title !== '' && !/^(?:untitled|không tên|document\d*)$/i.test(title);
	if (!named) checkMessages.warn('title-missing');
	const stated = value('dc:language', 'Language');
	const languages = readLanguages(stated === '' ? [] : [stated], null, checkMessages);
	const identifier = value('dc:identifier', 'Identifier');
	const isbn = readIsbn(identifier);
	const part = value('pdfuaid:part', '');
	return {
		title: named ? title : titleFromFile(fileName),
		subtitle: null,
		languages,
		description: value('dc:description', 'Subject'),
		contributors: split(value('dc:creator', 'Author')).map((name) => ({ name, role: 'aut' })),
		publisher: value('dc:publisher', 'Publisher') || null,
		year: Number(/^D?:?((?:19|20|21)\d\d)/.exec(value('xmp:createdate', 'CreationDate'))?.[1]) || null,
		identifiers: isbn?.valid
			? [{ scheme: 'isbn', value: isbn.value }]
			: identifier
				? [{ scheme: 'other', value: identifier }]
				: [],
		series: null,
		seriesPosition: null,
		subjects: split(value('pdf:keywords', 'Keywords').replaceAll(',', ';')),
		parallelTitles: [],
		rights: value('dc:rights', 'Rights') || null,
		accessibility: {
			accessModes: [],
			accessModesSufficient: [],
			features: tagged ? ['taggedPDF'] : [],
			hazards: [],
			summary: null,
			conformsTo: part ? [`PDF/UA-${part}`] : [],
			certifiedBy: null,
			certifierCredentials: [],
			certifierReport: null,
			exemption: null
		}
	};
}

function split(list: string): string[] {
	return [
		...new Set(
			list
				.split(';')
				.map((one) => one.trim())
				.filter((one) => one !== '')
		)
	];
}
