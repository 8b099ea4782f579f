import { target, type Target } from '../report.ts';
import type { Reading } from './reading.ts';

/** What became of one file. */
export interface Outcome {
	readonly name: string;
	/** The sentences with which it was refused. */
	readonly refused: string | null;
	readonly readings: readonly Reading[];
	/** The attempt itself ended: nothing can be said. */
	readonly broke: string | null;
	/** It did not end by itself, but for want of time. */
	readonly late: boolean;
}

type Row = Record<string, string | number>;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const short = (text: string, longest = 110) =>
	text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
const sample = (words: readonly string[]) => words.slice(0, 8).join(' ');

/** The faults of one visit, counted. */
function countsOf({ faults, losses, errors, leaving, ending, reached, all }: Reading) {
	const of = (kind: string) => faults.filter((fault) => fault.kind === kind).length;
	return {
		blank: of('blank'),
		cut: sum(losses.map(({ cut, cutPictures }) => cut.length + cutPictures.length)),
		unseen: sum(losses.map(({ unseen, unseenPictures }) => unseen.length + unseenPictures.length)),
		lost: sum(losses.map(({ lost }) => lost.length)),
		hidden: sum(losses.map(({ hidden }) => hidden)),
		overlaps: of('overlap'),
		stuck: of('stuck'),
		place: of('other place'),
		says: of('reader says'),
		broken: of('broken picture'),
		errors: errors.length,
		leaving: leaving.length,
		unread: ending === 'not opened' ? 1 : 0,
		// Sections that did not come are told as faults; what was not asked for was out of time.
		late: ending === 'time' || of('late') > 0 || reached + of('reader says') < all ? 1 : 0
	};
}

function syncOf({ overlay }: Reading): string {
	if (!overlay) return '-';
	return `${overlay.phrases} phrases: median ${overlay.median}, worst ${overlay.worst} ms`;
}

export function rowsOf(outcomes: readonly Outcome[]): Row[] {
	return outcomes.flatMap(({ name, refused, broke, readings }): Row[] => {
		const file = short(name, 60);
		if (refused !== null) return [{ file, width: '-', ending: `refused: ${short(refused)}` }];
		if (broke !== null) return [{ file, width: '-', ending: `broke off: ${short(broke)}` }];
		return readings.map((reading) => {
			const counts = countsOf(reading);
			return {
				...{ file, width: reading.width, ending: reading.ending, turns: reading.turns },
				sections: `${reading.turnedTo}, ${reading.reached} of ${reading.all}`,
				...{
					blank: counts.blank,
					cut: counts.cut,
					unseen: counts.unseen,
					lost: counts.lost,
					hidden: counts.hidden
				},
				...{
					overlaps: counts.overlaps,
					stuck: counts.stuck,
					place: counts.place,
					says: counts.says,
					broken: counts.broken
				},
				...{ errors: counts.errors, leaving: counts.leaving },
				'overlay sync': syncOf(reading),
				'first ms': Math.round(reading.firstPage ?? 0),
				'heap MB': Math.round(reading.heapMB),
				'process MB': Math.round(reading.processMB)
			};
		});
	});
}

/** Every fault with what is known of it: to be worked through by a person. */
export function faultRows(outcomes: readonly Outcome[]): Row[] {
	return outcomes.flatMap(({ name, readings }) =>
		readings.flatMap(({ width, faults, losses, errors, leaving }) => {
			const row = (kind: string, section: string, says: string, picture = '') => ({
				...{ file: name, width, kind, section, says: short(says, 160), picture }
			});
			return [
				...faults.map(({ kind, section, says, picture }) => row(kind, section, says, picture ?? '')),
				...losses.flatMap(({ section, lost, cut, unseen, cutPictures, unseenPictures, words }) =>
					[
						{ kind: 'lost at intake', what: lost },
						{ kind: 'cut words', what: cut },
						{ kind: 'unseen words', what: unseen },
						{ kind: 'cut pictures', what: cutPictures },
						{ kind: 'unseen pictures', what: unseenPictures }
					]
						.filter(({ what }) => what.length > 0)
						.map(({ kind, what }) =>
							row(kind, section, `${what.length} (of ${words} words): ${sample(what)}`)
						)
				),
				...errors.map((error) => row('console', '', error)),
				...leaving.map((address) => row('leaving', '', address))
			];
		})
	);
}

export function summaryOf(outcomes: readonly Outcome[]): Row[] {
	const widths = [...new Set(outcomes.flatMap(({ readings }) => readings.map(({ width }) => width)))];
	return widths.map((width) => {
		const readings = outcomes.flatMap((one) => one.readings.filter((reading) => reading.width === width));
		const counts = readings.map(countsOf);
		const files = (of: (count: ReturnType<typeof countsOf>) => number) =>
			counts.filter((one) => of(one) > 0).length;
		return {
			...{ width, read: readings.length },
			refused: outcomes.filter(({ refused }) => refused !== null).length,
			'broke off': outcomes.filter(({ broke, late }) => broke !== null && !late).length,
			'out of time': outcomes.filter(({ late }) => late).length + files(({ late }) => late),
			'to the end': readings.filter(({ ending }) => ending === 'the end').length,
			'all sections': readings.filter(({ reached, all }) => reached >= all).length,
			'not opened': files(({ unread }) => unread),
			'blank pages': files(({ blank }) => blank),
			cut: files(({ cut }) => cut),
			unseen: files(({ unseen }) => unseen),
			lost: files(({ lost }) => lost),
			overlaps: files(({ overlaps }) => overlaps),
			stuck: files(({ stuck }) => stuck),
			'other place': files(({ place }) => place),
			errors: files(({ errors }) => errors),
			leaving: files(({ leaving }) => leaving)
		};
	});
}

export function targetsOf(outcomes: readonly Outcome[]): Target[] {
	const counts = outcomes.flatMap(({ readings }) => readings.map(countsOf));
	const all = (of: (count: ReturnType<typeof countsOf>) => number) => sum(counts.map(of));
	return [
		target(
			'attempts that broke off',
			outcomes.filter(({ broke, late }) => broke !== null && !late).length,
			'files',
			0
		),
		target(
			'titles that did not open',
			all(({ unread }) => unread),
			'visits',
			0
		),
		target(
			'blank pages',
			all(({ blank }) => blank),
			'pages',
			0
		),
		target(
			'words and pictures cut at an edge',
			all(({ cut }) => cut),
			'pieces',
			0
		),
		target(
			'words and pictures on no screen',
			all(({ unseen }) => unseen),
			'pieces',
			0
		),
		target(
			'words lost at intake',
			all(({ lost }) => lost),
			'words',
			0
		),
		target(
			'turns that led nowhere',
			all(({ stuck }) => stuck),
			'turns',
			0
		),
		target(
			'a phrase lit before or after it is said',
			Math.max(0, ...outcomes.flatMap((one) => one.readings.map(({ overlay }) => overlay?.worst ?? 0))),
			'ms',
			150
		),
		target(
			'voices without a lit phrase',
			outcomes.flatMap((one) => one.readings.filter(({ overlay }) => overlay?.phrases === 0)).length,
			'visits',
			0
		),
		target(
			'errors on the console',
			all(({ errors }) => errors),
			'errors',
			0
		),
		target(
			'requests to other places',
			all(({ leaving }) => leaving),
			'requests',
			0
		)
	];
}
