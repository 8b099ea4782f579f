import * as v from 'valibot';
import { SIGN_LANGUAGES } from '#lib/publication/sign-video.ts';

/** On one line. */
const line = (most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform((given) => given.normalize('NFC').replace(/\s+/g, ' ').trim()),
		v.maxLength(most)
	);

/** Languages that captions are written in here. */
export const CAPTION_LANGUAGES = ['vi', 'en'] as const;
export const captionLanguageSchema = v.optional(v.picklist(CAPTION_LANGUAGES), 'vi');

/** What the desk says of a film. */
export const signVideoSchema = v.object({
	position: v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number)),
	language: v.picklist(SIGN_LANGUAGES),
	/** Empty: who signs is not named. */
	signer: v.pipe(
		line(60),
		v.transform((given) => (given === '' ? null : given))
	),
	rights: v.pipe(line(200), v.minLength(1)),
	/** Who is seen agreed, and for a child its parents. */
	agreed: v.pipe(
		v.optional(v.string(), ''),
		v.transform((given) => given === 'on')
	),
	captionsLanguage: captionLanguageSchema
});

export type SignVideoInput = v.InferOutput<typeof signVideoSchema>;

/** Of one film, in bytes: below what one request may carry (src/boot/start.mjs). */
export const LARGEST_VIDEO = 9_000_000;
