import { tellProgress } from '#lib/api/progress.ts';
import { openDevice } from '#lib/device/index.ts';
import { ReportSender, type SenderEnvironment } from './report-sender.ts';

const browser: SenderEnvironment = {
	online: () => navigator.onLine,
	onOnline(call) {
		window.addEventListener('online', call);
		return () => window.removeEventListener('online', call);
	},
	after(ms, call) {
		const timer = setTimeout(call, ms);
		return () => clearTimeout(timer);
	},
	random: () => Math.random()
};

/** Sends what waits on this device as long as the page is open; the answer stops it. In the browser only. */
export function sendReports(): () => void {
	const sender = new ReportSender(openDevice().outbox, tellProgress, browser);
	return () => sender.stop();
}
