/** A line of words that was recognised in a picture; places in shares of the picture. */
export interface RecognisedLine {
	readonly text: string;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Begins a paragraph. */
	readonly begins: boolean;
}

/** Reads the words in a picture of a page. */
export interface TextRecogniser {
	/** Program and version, for the log: "tesseract 5.3.0 (vie, eng)". */
	readonly name: string;
	/** `picture`: PNG. Lines in reading order. Rejects when it takes longer than `ms`, or `signal` calls it off. */
	recognise(
		picture: Uint8Array,
		options: { readonly ms: number; readonly signal?: AbortSignal | undefined }
	): Promise<readonly RecognisedLine[]>;
}
