import type { CheckMessage } from '#lib/publication/check-message.ts';

/** uploading → received → checking → checked | refused. */
export type IntakeStatus = 'uploading' | 'received' | 'checking' | 'checked' | 'refused';

/** A file on its way in. */
export interface Intake {
	readonly id: string;
	readonly personId: string;
	readonly fileName: string;
	readonly bytes: number;
	readonly status: IntakeStatus;
	readonly checkMessages: readonly CheckMessage[];
	/** The draft it became, the title whose file it is to replace, or the title that has this very file already. */
	readonly publicationId: string | null;
	/** The title whose file it is to replace; null: it becomes a title of its own. */
	readonly replaces: string | null;
	/** What was made of it; null as long as nothing was. */
	readonly versionId: string | null;
	readonly createdAt: number;
}

/** Where the list of files goes on: the last one shown. */
export type IntakeCursor = Pick<Intake, 'createdAt' | 'id'>;

/**
 * One upload request carries this much (bytes). It must stay below BODY_SIZE_LIMIT of the server (10 MB, src/boot/start.mjs),
 * which bounds one request, not one file.
 */
export const UPLOAD_CHUNK = 8 * 1024 * 1024;

/** Whether the work on the file has ended. */
export function isSettled(intake: Pick<Intake, 'status'>): boolean {
	return intake.status === 'checked' || intake.status === 'refused';
}

/** A name that people typed or a system made: kept readable, without path and control characters, at most 200 characters. */
export function tidyFileName(name: string): string {
	const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
	return (
		last
			.replace(/\p{Cc}/gu, '')
			.trim()
			.slice(-200) || 'khong-ten'
	);
}
