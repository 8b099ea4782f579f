import * as m from '#lib/paraglide/messages.js';

/** What a format says between the words of the book, in the language of the book, as far as this library speaks it. */
export function wordsIn(language: string) {
	const locale = { locale: /^vi\b/i.test(language) ? 'vi' : 'en' } as const;
	return {
		contents: m.formats_contents({}, locale),
		description: m.formats_description({}, locale),
		picture: m.formats_picture({}, locale),
		undescribed: m.formats_undescribed({}, locale),
		page: m.formats_printed_page({}, locale)
	};
}

/** What an audiobook says between its chapters, likewise. */
export function audioWords(language: string) {
	const locale = { locale: /^vi\b/i.test(language) ? 'vi' : 'en' } as const;
	return {
		contents: m.formats_contents({}, locale),
		recorded: m.formats_audio_recorded({}, locale),
		prepared: m.formats_audio_prepared({}, locale),
		part: (n: number) => m.formats_audio_part({ n }, locale),
		minutes: (seconds: number) =>
			m.formats_audio_minutes({ minutes: Math.max(1, Math.round(seconds / 60)) }, locale)
	};
}
export type AudioWords = ReturnType<typeof audioWords>;
