import type { Actor } from '#lib/features/accounts/actor.ts';
import type { ProgressReport } from '#lib/features/progress/index.ts';
import { seatKey } from '#lib/features/progress/index.ts';

export const SEATS = 45;
const REPORTS = 1_000;
/** Seats that read as children do; the last two only lie. */
const HONEST = SEATS - 2;

export interface Title {
	readonly id: string;
	readonly units: number;
}
export interface Sat {
	readonly classId: string;
	readonly seat: number;
	readonly since: number;
	readonly actor: Actor;
}
export interface Delivery {
	readonly actor: Actor;
	readonly body: unknown;
	/** Epoch ms, by the clock of the server. */
	readonly arrives: number;
}
/** What must be kept of one seat and title. */
interface Expected {
	readonly seat: number;
	/** Index of the title. */
	readonly title: number;
	readonly shown: string;
	readonly total: number;
	readonly seconds: number;
	readonly finished: boolean;
}

/** Random numbers that can be had again: mulberry32. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const uuid = (seat: number, session: number) =>
	`${String(seat).padStart(8, '0')}-0000-4000-8000-${String(session).padStart(12, '0')}`;

/**
 * The reports of one morning. What is read is the same for every `seed`; how long each report is under way, and in which order they come, is
 * not. Every report is delivered twice.
 */
export function aSchoolDay({
	sat,
	titles,
	morning,
	seed
}: {
	readonly sat: readonly Sat[];
	readonly titles: readonly Title[];
	readonly morning: number;
	readonly seed: number;
}) {
	const told: { readonly actor: Actor; readonly body: unknown; readonly at: number }[] = [];
	const expected: Expected[] = [];
	const [first, second, third, notAssigned] = titles;
	if (!first || !second || !third || !notAssigned) throw new Error('Four titles are needed.');

	for (const one of sat.slice(0, HONEST)) {
		const key = seatKey(one);
		const read = new Map<number, { shown: Set<number>; seconds: number }>();
		let at = morning + one.seat * 1_000;
		// Three sessions: a short title to its end, some of a long one, then a title of which the pages differ from seat to seat.
		const plan = [0, 2, 1];
		plan.forEach((title, session) => {
			const { id = '', units = 0 } = titles[title] ?? {};
			const shown = new Set<number>();
			let seconds = 0;
			for (let report = 0; report < 6 + session; report++) {
				at += 20_000;
				seconds += 20;
				for (const unit of [2 * report, 2 * report + 1])
					if (unit < units - (title === 1 ? one.seat % 4 : 0)) shown.add(unit);
				const body: ProgressReport = {
					...{ id: uuid(one.seat, session), seat: key, publicationId: id },
					...{ shown: [...shown], activeSeconds: seconds }
				};
				told.push({ actor: one.actor, body, at });
			}
			read.set(title, { shown, seconds });
			at += 300_000;
		});
		for (const [title, { shown, seconds }] of read) {
			const total = titles[title]?.units ?? 0;
			const finished = shown.size >= total * 0.9 && seconds >= total * 3;
			const units = JSON.stringify([...shown].sort((a, b) => a - b));
			expected.push({ ...{ seat: one.seat, title, shown: units, total, seconds, finished } });
		}
	}

	/** Whatever a child can think of at the keys of the browser; none of it may be kept of an honest seat. */
	const forge = (one: Sat, n: number): unknown => {
		const other = sat[(one.seat + 1) % HONEST];
		const plain = { id: uuid(one.seat, 100 + n), seat: seatKey(one), shown: [0, 1, 2], activeSeconds: 60 };
		const kinds: unknown[] = [
			{ ...plain, publicationId: second.id, shown: [second.units, 4_999], activeSeconds: 0, total: 5_000 },
			{ ...plain, publicationId: first.id, seat: other ? seatKey(other) : '' },
			{ ...plain, publicationId: first.id, seat: seatKey({ ...one, since: one.since - 86_400_000 }) },
			{ ...plain, publicationId: notAssigned.id },
			{ ...plain, publicationId: 'no-such-title' },
			{ ...plain, publicationId: first.id, id: 'earlier' },
			{ ...plain, publicationId: first.id, shown: [0.5] },
			{ ...plain, publicationId: first.id, activeSeconds: -600 },
			{ publicationId: first.id, shown: [0], total: 1, activeSeconds: 3_600 },
			'finished'
		];
		return kinds[n % kinds.length];
	};
	let n = 0;
	while (told.length < REPORTS - 20) {
		const one = sat[n % HONEST];
		if (one) told.push({ actor: one.actor, body: forge(one, n), at: morning + 600_000 + n * 1_000 });
		n++;
	}
	// The two that lie: a week of reading each, of two titles, in ten reports; one page of all that they say was read is there.
	for (const one of sat.slice(HONEST))
		for (let report = 0; report < 10; report++)
			told.push({
				actor: one.actor,
				body: {
					...{ id: uuid(one.seat, report), seat: seatKey(one), total: 1 },
					...{ publicationId: [first, third][report % 2]?.id, shown: [0], activeSeconds: 604_800 }
				},
				at: morning + report * 60_000
			});

	const random = randomFrom(seed);
	const deliveries = [...told, ...told]
		.map(({ actor, body, at }): Delivery => {
			// A third comes at once; the rest waits for the network, up to five hours.
			const delay = random() < 0.3 ? 0 : random() * 5 * 3_600_000;
			return { actor, body, arrives: at + delay };
		})
		.sort((one, other) => one.arrives - other.arrives);
	// The last of all is at the same moment in every run: what a seat that lies is believed depends on it.
	const end = morning + 8 * 3_600_000;
	const last = sat.slice(HONEST).map((one): Delivery => {
		const body = told.find(({ actor }) => actor === one.actor)?.body;
		return { actor: one.actor, body, arrives: end };
	});
	const honest = HONEST * 21;
	return {
		deliveries: [...deliveries, ...last],
		expected,
		counts: { told: told.length, forged: told.length - honest, delivered: deliveries.length + last.length }
	};
}
