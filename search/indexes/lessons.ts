/** A lesson, so that a search for "tìm tin" also finds the lesson about it. */
export interface LessonDocument {
	readonly id: string;
	readonly slug: string;
	readonly title: { readonly vi: string; readonly en: string };
	readonly band: string;
	readonly keywords: readonly string[];
}
