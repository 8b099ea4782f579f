import { cardinal } from './number-words.ts';
import { coreAt, inScore, inSum, previous, type Place, type Said } from './place.ts';

const HOURS = /^(\d{1,2})(?:h|H|giờ|g(?=\d))(?:(\d{1,2})(?:phút|ph|p|['’′])?)?$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const MINUTES = /^(\d{1,3})['’′](\d{1,2})(?:["”″]|['’]{2})?$/;
const G_HOURS = /^(\d{1,2})g$/;
const BEFORE_G = new Set(['lúc', 'hồi', 'khoảng', 'đến', 'từ', 'vào', 'tới', 'trước', 'sau']);
const AFTER_G = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'khuya', 'rưỡi', 'kém', 'ngày']);

/** Hours of the clock: 7h30, 7:30, 19g, 7h-9h. null: no hour stands here. */
export function timeAt(place: Place): Said | null {
	const core = coreAt(place, 0);
	const one = oneTime(core, place);
	if (one !== null) return { count: 1, said: one };
	if (core.length > 16) return null;
	const [from = '', to = '', ...more] = core.split(/[-–—]/);
	if (more.length > 0 || to === '') return null;
	const last = oneTime(to, place);
	const first = oneTime(from, place) ?? (last !== null && /^\d{1,2}$/.test(from) ? cardinal(from) : null);
	return first === null || last === null ? null : { count: 1, said: `${first} đến ${last}` };
}

function oneTime(core: string, place: Place): string | null {
	const hours = HOURS.exec(core);
	if (hours) return clock(hours[1] ?? '', hours[2] ?? '', '');
	const digital = CLOCK.exec(core);
	if (digital) {
		const ratio = /^(?:lệ|số)$/.test(previous(place)) || inScore(place) || inSum(place);
		return ratio ? null : clock(digital[1] ?? '', digital[2] ?? '', digital[3] ?? '');
	}
	const minutes = MINUTES.exec(core);
	if (minutes) return `${cardinal(minutes[1] ?? '')} phút ${cardinal(minutes[2] ?? '')} giây`;
	const g = G_HOURS.exec(core);
	if (!g || !(BEFORE_G.has(previous(place)) || AFTER_G.has(coreAt(place, 1).toLowerCase()))) return null;
	return clock(g[1] ?? '', '', '');
}

function clock(hours: string, minutes: string, seconds: string): string | null {
	if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return null;
	const said = [`${cardinal(hours)} giờ`];
	if (Number(minutes) > 0 || Number(seconds) > 0)
		said.push(Number(minutes) < 10 || seconds !== '' ? `${cardinal(minutes)} phút` : cardinal(minutes));
	if (Number(seconds) > 0) said.push(`${cardinal(seconds)} giây`);
	return said.join(' ');
}
