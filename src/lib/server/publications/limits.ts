const MB = 1024 * 1024;

/** What a file may cost before it is refused. A real children's book stays far below every one of these. */
export const DEFAULT_LIMITS = {
	fileBytes: 500 * MB,
	entries: 10_000,
	entryBytes: 200 * MB,
	/** All entries unpacked. */
	totalBytes: 2048 * MB,
	/** Unpacked : packed, for entries above 1 MB unpacked; smaller ones can do no harm. */
	expansionRatio: 100,
	pathDepth: 12,
	/** UTF-8 bytes of one container path. */
	nameBytes: 400,
	xmlBytes: 20 * MB,
	xmlDepth: 256,
	xmlElements: 500_000,
	cssBytes: 5 * MB,
	/** Width × height of one picture, after decoding. */
	imagePixels: 100_000_000,
	/** Width of the largest copy that is made of a cover. */
	coverPixels: 640,
	pdfPages: 3_000,
	/** Wall-clock time of the whole opening. */
	milliseconds: 300_000,
	/** Resident memory of the process that opens. */
	memoryBytes: 1200 * MB
} as const;

export type Limits = { readonly [name in keyof typeof DEFAULT_LIMITS]: number };

export function megabytes(bytes: number): number {
	return Math.round((bytes / MB) * 10) / 10;
}
