import type { PublicationFiles } from './files.ts';
import { isExcessive, type Opening } from './read-xml.ts';

/** A page that is too large costs itself: before anything is stored, so that reading order, contents and links know it is gone. */
export async function leaveOutExcess(files: PublicationFiles, opening: Opening): Promise<void> {
	for (const { kind, path } of files.all) {
		if (kind !== 'document') continue;
		opening.signal.throwIfAborted();
		if (!(await isExcessive(path, opening))) continue;
		opening.checkMessages.noteEach('left-out-excessive', path);
		files.leaveOut(path);
	}
}
