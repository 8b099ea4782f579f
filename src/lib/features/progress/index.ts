/** The door of progress: assigned reading, told by a device and kept for the teacher. */
export { addReport, stateOf, type Progress, type ProgressState } from './progress.ts';
export { mergeReports, progressReportSchema, type ProgressReport } from './report.ts';
export { ProgressClient, seatKey } from './progress-client.ts';
