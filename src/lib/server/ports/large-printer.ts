import type { PrintFace } from '#lib/features/formats/index.ts';
import type { AccessibleDocument } from '#lib/publication/accessible-document.ts';

export interface PrintOrder {
	readonly document: AccessibleDocument;
	/** By their container path, as they are stored; one that is not here is told. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	readonly face: PrintFace;
	/** Of the letters, points. */
	readonly size: number;
	/** Said in the language of the book. */
	readonly words: {
		readonly picture: string;
		readonly undescribed: string;
		/** Before the number of a printed page. */
		readonly page: string;
	};
}

export interface LargePrinter {
	/** A tagged PDF. Rejects with `Busy` when too many wait. */
	print(order: PrintOrder, signal?: AbortSignal): Promise<Uint8Array>;
}
