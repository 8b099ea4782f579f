import * as v from 'valibot';
import { versionSchema } from '#lib/edited.ts';

const schema = v.object({ version: versionSchema, file: v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/)) });

/** What the form of a file sends: the title as it was shown, and the file that readers shall see. */
export function fileUse(id: string, form: FormData) {
	const { version, file } = v.parse(schema, Object.fromEntries(form));
	return { edited: { id, expected: version }, file };
}
