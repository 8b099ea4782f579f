import { createHash } from 'node:crypto';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { Details } from '#lib/features/catalogue/publication.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** What opening a small book gives, without a file: for stores and verbs that never look at bytes. */
export function openedBook(title: string): OpenedPublication {
	const text = `${title}. Ngày xửa ngày xưa có một khu vườn đầy sách.`;
	return {
		mediaType: 'application/epub+zip',
		originalSha256: sha(title),
		originalBytes: 1000,
		metadata: {
			title,
			subtitle: null,
			languages: ['vi'],
			description: '',
			contributors: [{ name: 'Nhóm Vườn Sách', role: 'aut' }],
			publisher: null,
			year: 2026,
			identifiers: [],
			series: null,
			seriesPosition: null,
			parallelTitles: [],
			subjects: [],
			rights: null,
			accessibility: {
				accessModes: ['textual'],
				accessModesSufficient: [['textual']],
				features: ['tableOfContents'],
				hazards: ['none'],
				summary: null,
				conformsTo: [],
				certifiedBy: null,
				certifierCredentials: [],
				certifierReport: null,
				exemption: null
			}
		},
		manifest: {
			form: 'reflowable',
			languages: ['vi'],
			direction: 'ltr',
			packagePath: 'OEBPS/package.opf',
			pdfPath: null,
			readingOrder: [
				{
					path: 'OEBPS/c1.xhtml',
					mediaType: 'application/xhtml+xml',
					title: 'Một',
					linear: true,
					layout: 'reflowable',
					words: 12,
					characters: text.length,
					positions: 1,
					overlay: null
				}
			],
			toc: [{ title: 'Một', href: 'OEBPS/c1.xhtml', children: [] }],
			landmarks: [],
			pageList: [],
			viewport: null,
			mediaOverlay: null,
			tagged: true
		},
		resources: [
			{ path: 'OEBPS/c1.xhtml', sha256: sha(text), mediaType: 'application/xhtml+xml', bytes: text.length }
		],
		sections: [{ position: 0, path: 'OEBPS/c1.xhtml', title: 'Một', text, words: 12 }],
		covers: [],
		coverGenerated: false,
		checkMessages: []
	};
}

/** The same with so many pages of text, as assigned reading counts them. */
export function bookOfPages(title: string, pages: number): OpenedPublication {
	const book = openedBook(title);
	const readingOrder = book.manifest.readingOrder.map((item) => ({ ...item, characters: pages * 1_000 }));
	return { ...book, manifest: { ...book.manifest, readingOrder } };
}

export function detailsOf(title: string, change: Partial<Details> = {}): Details {
	return {
		title,
		subtitle: null,
		description: 'Một cuốn sách để thử.',
		languages: ['vi'],
		contributors: [{ name: 'Nhóm Vườn Sách', role: 'aut' }],
		topics: ['con-vat'],
		band: 'la',
		bandReason: 'câu ngắn',
		interestBand: null,
		label: '6-to-11',
		guidance: false,
		genre: 'story',
		rights: { kind: 'own', statement: 'CC BY-SA 4.0', evidence: '' },
		series: null,
		seriesPosition: null,
		publisher: null,
		year: 2026,
		identifiers: [],
		...change
	};
}
