import * as v from 'valibot';
import { ownPath } from './schema.ts';

const carriedSchema = v.object({
	/** Where the form goes: an address of this site. */
	to: ownPath,
	fields: v.array(v.tuple([v.string(), v.string()]))
});
/** A form on its way through the sign-in page: what was typed, and where it goes. */
export type CarriedForm = v.InferOutput<typeof carriedSchema>;

/** A password is typed again: it stands in no page. */
const SECRET = /password|^(current|next|again)$/i;

export function carriedForm(to: string | null, form: FormData): CarriedForm {
	const fields: [string, string][] = [...form].map(([name, value]) => [name, String(value)]);
	return v.parse(carriedSchema, { to, fields: fields.filter(([name]) => !SECRET.test(name)) });
}

/** Null for what is no form of ours. */
export function readCarried(value: unknown): CarriedForm | null {
	if (typeof value !== 'string') return null;
	try {
		const read = v.safeParse(carriedSchema, JSON.parse(value));
		return read.success ? read.output : null;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return null;
	}
}
