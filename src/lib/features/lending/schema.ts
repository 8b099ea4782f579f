import * as v from 'valibot';

const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((given) => given === 'on')
);

/** A name as a person wants to be called, on one line; empty: without a name. */
const name = v.pipe(
	v.optional(v.string(), ''),
	v.transform((given) => given.normalize('NFC').replace(/\s+/g, ' ').trim()),
	v.maxLength(60),
	v.transform((given) => (given === '' ? null : given))
);

export const consentSchema = v.object({ grown: ticked, agreed: ticked, namedAs: name });

const count = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));

export const sentenceNumberSchema = v.pipe(count, v.minValue(1));
/** Which recording a person has seen of a sentence. */
export const takeSchema = count;

export const verdictSchema = v.object({
	n: sentenceNumberSchema,
	take: takeSchema,
	verdict: v.picklist(['approved', 'returned']),
	note: v.pipe(
		v.optional(v.string(), ''),
		v.transform((given) => given.normalize('NFC').trim()),
		v.maxLength(300)
	)
});
