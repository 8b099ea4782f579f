import * as v from 'valibot';

/** Section number in the address of the text view, from 1. */
export const sectionNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number));

/** `<width>.<format>` in the address of a cover. */
export const coverFile = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{1,3}\.(webp|avif|jpeg)$/),
	v.transform((name) => {
		const [width = '', format = ''] = name.split('.');
		return { width: Number(width), format };
	})
);
