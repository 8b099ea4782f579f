import type { ReaderPublication } from '#lib/reader/publication.ts';

export interface SmallPage {
	/** Points. */
	readonly width: number;
	readonly height: number;
	readonly rotate?: 0 | 90 | 180 | 270;
	/** Latin letters only: the font is one that every PDF may use. */
	readonly text: string;
	/** The file has the page in its count and nowhere else. */
	readonly lost?: boolean;
}

/** A PDF of a few pages with one line each, near the upper edge. */
export function smallPdf(pages: readonly SmallPage[]): Uint8Array<ArrayBuffer> {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
		...pages.flatMap(({ width, height, rotate = 0, text, lost = false }, i) => {
			if (lost) return ['<< /Type /Pages /Parent 2 0 R /Count 1 /Kids 0 >>', 'null'];
			const content = `0.8 0.9 1 rg 0 0 ${width} ${height} re f 0 g BT /F1 18 Tf 20 ${height - 40} Td (${text}) Tj ET`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
				`<< /Length ${content.length} >>\nstream\n${content}\nendstream`
			];
		})
	];
	let file = '%PDF-1.7\n';
	const at = objects.map((object, i) => {
		const start = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return start;
	});
	const table = at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return new TextEncoder().encode(
		`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`
	);
}

/** What the reader gets of it; `labels`: what the pages call themselves. */
export function pdfPublication(
	pages: readonly SmallPage[],
	labels: readonly string[] = []
): ReaderPublication {
	return {
		...{ id: 'p2', slug: 'song', title: 'Sông', versionId: 'v2', form: 'pdf', languages: ['en'] },
		...{ direction: 'ltr', entry: 'publication.pdf', toc: [], viewport: null, narration: null },
		...{ tagged: false, coverRatio: null, band: 'la' },
		sections: pages.map(({ width, height, rotate = 0, text, lost = false }, i) => ({
			...{ path: `page-${i + 1}`, title: '', linear: true, fixed: true, overlay: null },
			characters: text.length,
			positions: 1,
			size: lost ? undefined : rotate % 180 ? { width: height, height: width } : { width, height }
		})),
		pageList: labels.map((label, i) => ({ label, href: `page-${i + 1}` })),
		landmarks: []
	};
}

/** A `fetch` that has the PDF and nothing else of the book. */
export function servingPdf(pages: readonly SmallPage[], real: typeof fetch): typeof fetch {
	return async (input, init) => {
		const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
		if (!pathname.includes('/publication.pdf')) return real(input, init);
		return new Response(smallPdf(pages), { headers: { 'content-type': 'application/pdf' } });
	};
}
