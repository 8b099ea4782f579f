/** What is known of one published title, as the index takes it in. */
export interface BookDocument {
	readonly id: string;
	readonly slug: string;
	readonly title: string;
	readonly subtitle: string | null;
	/** Names, main author first. */
	readonly contributors: readonly string[];
	readonly description: string;
	/** BCP 47 tags, main language first. */
	readonly languages: readonly string[];
	readonly band: string;
	readonly interestBand: string | null;
	readonly guidance: 0 | 1;
	readonly form: 'reflowable' | 'fixed' | 'pdf';
	readonly genre: string;
	readonly topics: readonly string[];
	readonly series: string | null;
	readonly hasAudio: boolean;
	readonly minutes: number;
	readonly year: number | null;
	/** Epoch ms. */
	readonly publishedAt: number;
	readonly versionId: string | null;
	/** Width divided by height of the cover. */
	readonly coverRatio: number;
	/** Plain text of the reading order, for "found inside". */
	readonly sections: readonly { readonly position: number; readonly title: string; readonly text: string }[];
}

export const LENGTHS = ['short', 'medium', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Minutes of reading: up to 10 is short, up to 30 medium. */
export function lengthOf(minutes: number): Length {
	if (minutes <= 10) return 'short';
	return minutes <= 30 ? 'medium' : 'long';
}
