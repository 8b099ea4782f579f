/** The door of progress: assigned reading, told by a device and kept for the teacher. */
export {
	mergeReport,
	stateOf,
	unitsOf,
	type Progress,
	type ProgressState,
	type SeatReading
} from './progress.ts';
export { progressReportSchema, seatKey, type ProgressReport } from './report.ts';
export { ReportSender, type SenderEnvironment, type Sent, type WaitingReports } from './report-sender.ts';
export { SessionReport } from './session-report.ts';
