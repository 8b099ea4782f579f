import * as v from 'valibot';

/** A film in sign language beside a page or section of a publication, as the reader gets it. */
export interface SignVideo {
	readonly id: string;
	/** Of the section, in the reading order. */
	readonly position: number;
	/** Container path; its bytes never change. */
	readonly path: string;
	readonly mediaType: string;
	readonly width: number;
	readonly height: number;
	/** BCP 47: which sign language it is. */
	readonly language: string;
	/** Who signs, as they wish to be named. */
	readonly signer: string | null;
	/** It shows the place and is no signing. */
	readonly sample: boolean;
	/** Null: it has none. */
	readonly captions: { readonly path: string; readonly language: string } | null;
}

/** `sgn`: a sign language, nobody said which; `hab` Hà Nội, `haf` Hải Phòng, `hos` Thành phố Hồ Chí Minh, `ils` International Sign, `ase` American. */
export const SIGN_LANGUAGES = ['sgn', 'hab', 'haf', 'hos', 'ils', 'ase'] as const;
export type SignLanguage = (typeof SIGN_LANGUAGES)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const signVideosSchema: v.GenericSchema<unknown, { readonly videos: readonly SignVideo[] }> = v.object(
	{
		videos: v.array(
			v.object({
				...{ id: v.string(), position: count, path: v.string(), mediaType: v.string() },
				...{ width: count, height: count, language: v.string(), signer: v.nullable(v.string()) },
				sample: v.boolean(),
				captions: v.nullable(v.object({ path: v.string(), language: v.string() }))
			})
		)
	}
);

/** Folder of films and their captions among the files of a version. */
export const SIGN_FOLDER = '@sign';
