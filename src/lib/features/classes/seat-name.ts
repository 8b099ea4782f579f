import * as m from '#lib/paraglide/messages.js';
import type { ClassSeat } from './school-class.ts';

/** `Lớp 2A1`, also when the teacher wrote the word already. */
export function className(name: string): string {
	return /^(lớp|class)\b/iu.test(name.normalize('NFC')) ? name : m.classes_class_named({ name });
}

/** `Lớp 2A1 · chỗ 7` */
export function seatName({ name, seat }: ClassSeat): string {
	return m.classes_place({ name: className(name), seat });
}
