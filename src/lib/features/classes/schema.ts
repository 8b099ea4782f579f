import * as v from 'valibot';
import { BANDS } from '#lib/publication/band.ts';
import { writtenLine } from '#lib/i18n/written-line.ts';
import { tidyClassCode } from './class-code.ts';
import { SEATS_LAST } from './school-class.ts';

const whole = (least: number, most: number, message: string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d+$/, message),
		v.transform(Number),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
const date = v.pipe(v.string(), v.isoDate('classes_date_form'));

export const newClassSchema = v.object({
	name: v.pipe(writtenLine(60), v.minLength(1, 'classes_name_missing')),
	band: v.picklist(BANDS, 'classes_band_missing'),
	seats: whole(1, 60, 'classes_seats_form')
});

export const joinSchema = v.object({
	code: v.pipe(v.string(), v.transform(tidyClassCode), v.length(4, 'classes_code_form')),
	seat: whole(1, 60, 'classes_seat_form'),
	/** "It is me": the child already sits there and comes from another device. */
	same: v.pipe(
		v.optional(v.nullable(v.string())),
		v.transform((answer) => answer === 'yes')
	)
});

/** Which seats are to be left by their devices: one, or `all`. */
export const endSeatsSchema = v.object({
	seat: v.union([
		v.pipe(
			v.literal('all'),
			v.transform(() => null)
		),
		whole(1, 60, 'classes_seat_form')
	])
});

export const seatsLastSchema = v.object({ last: v.picklist(SEATS_LAST) });

export const listSchema = v.pipe(
	v.object({
		title: v.pipe(writtenLine(120), v.minLength(1, 'classes_list_title_missing')),
		note: v.optional(writtenLine(600), ''),
		startsOn: date,
		dueOn: v.pipe(
			v.optional(v.string(), ''),
			v.transform((text) => text || null),
			v.nullable(date)
		)
	}),
	v.forward(
		v.check((list) => !list.dueOn || list.dueOn >= list.startsOn, 'classes_due_before_start'),
		['dueOn']
	)
);
