import { tellProgressLeaving } from '#lib/api/progress.ts';
import { openDevice } from '#lib/device/index.ts';
import { SessionReport } from '#lib/features/progress/index.ts';
import { ReadingUnits } from '#lib/publication/reading-units.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadingSession } from '#lib/reader/session.ts';
import { ReadingMeter, type MeterEnvironment } from '#lib/reader/tools/reading-meter.ts';

const browser: MeterEnvironment = {
	now: () => performance.now(),
	online: () => navigator.onLine,
	visible: () => document.visibilityState === 'visible',
	every(ms, call) {
		const timer = setInterval(call, ms);
		return () => clearInterval(timer);
	},
	onActivity(call) {
		const stop = new AbortController();
		for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
			window.addEventListener(type, call, { signal: stop.signal, passive: true });
		return () => stop.abort();
	},
	onLeaving(call) {
		const stop = new AbortController();
		const { signal } = stop;
		const hidden = () => {
			if (document.visibilityState === 'hidden') call();
		};
		document.addEventListener('visibilitychange', hidden, { signal });
		window.addEventListener('pagehide', call, { signal });
		return () => stop.abort();
	}
};

/** Counts and reports assigned reading of a seat (`seatKey`) as long as the session lasts. */
export function countReading(session: ReadingSession, publication: ReaderPublication, seat: string): void {
	if (session.signal.aborted) return;
	const of = { seat, publicationId: publication.id };
	const report = new SessionReport(openDevice().outbox, tellProgressLeaving, of);
	const meter = new ReadingMeter(
		new ReadingUnits(publication),
		browser,
		(reading, leaving) => void report.add(reading, leaving)
	);
	const { located } = session.view;
	if (located) meter.located(located);
	session.on('located', (place) => meter.located(place));
	session.on('key', () => meter.active());
	session.signal.addEventListener('abort', () => meter.stop());
}
