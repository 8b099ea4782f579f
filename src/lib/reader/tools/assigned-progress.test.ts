import { beforeEach, expect, test } from 'vitest';
import type { Located } from '../navigator.ts';
import type { ReaderPublication } from '../publication.ts';
import { AssignedProgress, type ProgressReport } from './assigned-progress.ts';

const publication = {
	id: 'p1',
	form: 'reflowable',
	sections: [{ characters: 2000 }, { characters: 900 }]
} as unknown as ReaderPublication;
const at = (section: number, from: number, to: number) =>
	({ shown: [section], section, span: { from, to } }) as unknown as Located;

let now: number;
let visible: boolean;
let sent: ProgressReport[];
let online: boolean;
let progress: AssignedProgress;

beforeEach(() => {
	[now, visible, sent, online] = [0, true, [], true];
	progress = new AssignedProgress(publication, {
		now: () => now,
		visible: () => visible,
		send(report, _leaving, lost) {
			if (online) sent.push(report);
			else lost();
		}
	});
});

function pass(seconds: number) {
	for (let i = 0; i < seconds; i++) {
		now += 1000;
		progress.tick();
	}
}

test('pages that were read and the time for them are reported', () => {
	progress.located(at(0, 0, 0.5));
	pass(10);
	progress.located(at(0, 0.5, 1));
	pass(5);
	progress.report(false);
	expect(sent).toEqual([{ publicationId: 'p1', shown: [0, 1], total: 3, activeSeconds: 15 }]);
	progress.report(false);
	expect(sent).toHaveLength(1);
});

test('a report that got lost travels with the next one', () => {
	online = false;
	progress.located(at(0, 0, 0.5));
	pass(10);
	progress.report(false);
	online = true;
	progress.located(at(0, 0.5, 1));
	pass(5);
	progress.report(false);
	expect(sent).toEqual([{ publicationId: 'p1', shown: [0, 1], total: 3, activeSeconds: 15 }]);
});

test('leafing to the end is not reading', () => {
	for (const place of [at(0, 0, 0.5), at(0, 0.5, 1), at(1, 0, 1)]) {
		progress.located(place);
		now += 400;
	}
	progress.report(false);
	expect(sent).toEqual([]);
});

test('a book that lies open while nobody is there is not being read', () => {
	progress.located(at(0, 0, 0.5));
	pass(300);
	progress.report(false);
	expect(sent[0]?.activeSeconds).toBe(60);
});

test('another tab in front stops the clock', () => {
	progress.located(at(0, 0, 0.5));
	visible = false;
	pass(30);
	progress.report(true);
	expect(sent).toEqual([]);
});
