import type { CheckMessage } from '#lib/publication/check-message.ts';
import type { FileStatement } from '#lib/publication/file-statement.ts';

/** One file of a title, as the desk sees it. */
export interface FileVersion {
	readonly id: string;
	/** As it was sent; null where nobody kept it. */
	readonly fileName: string | null;
	readonly mediaType: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly words: number;
	/** Parts of the reading order: chapters, pages. */
	readonly parts: number;
	/** Width / height. */
	readonly coverRatio: number;
	readonly checkMessages: readonly CheckMessage[];
	readonly statement: FileStatement;
	/** Epoch ms. */
	readonly receivedAt: number;
	/** When it last became what readers see (epoch ms); null while it waits for a decision. */
	readonly usedAt: number | null;
	/** Readers see this one. */
	readonly current: boolean;
	/** All that was made of it is still here, so that it can be used at once. */
	readonly kept: boolean;
}

/** A title that is here already: the same file, the same number, the same name. */
export interface KnownTitle {
	readonly id: string;
	readonly slug: string;
	readonly title: string;
}
