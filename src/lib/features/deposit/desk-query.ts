import { STATUSES } from '#lib/publication/status.ts';
import * as v from 'valibot';

/** Where the list of files goes on: `<createdAt>.<id>`; what makes no sense is its beginning. */
export const intakeQuerySchema = v.object({
	sau: v.fallback(
		v.nullable(
			v.pipe(
				v.string(),
				v.regex(/^\d{1,15}\.[0-9a-z]{20}$/),
				v.transform((text) => {
					const [createdAt = '', id = ''] = text.split('.');
					return { createdAt: Number(createdAt), id };
				})
			)
		),
		null
	)
});

/** The address of the desk's list; what makes no sense falls away. */
export const deskQuerySchema = v.pipe(
	v.object({
		tinh_trang: v.fallback(v.nullable(v.picklist(STATUSES)), null),
		q: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
		sau: v.fallback(v.pipe(v.string(), v.regex(/^\d+\.[0-9a-z]{20}$/)), '')
	}),
	v.transform(({ tinh_trang, q, sau }) => {
		const [updatedAt, id] = sau.split('.');
		return {
			status: tinh_trang,
			text: q,
			before: updatedAt && id ? { updatedAt: Number(updatedAt), id } : null
		};
	})
);
