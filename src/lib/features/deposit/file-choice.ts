/** What is wrong with a chosen file can be told before one byte of it is sent. */
export type FileRefusal = 'upload-none' | 'upload-empty' | 'upload-too-large' | 'upload-kind';

const KINDS = /\.(epub|pdf)$/i;

interface Chosen {
	readonly name: string;
	readonly size: number;
}

/** `limit` in bytes. Browsers send an empty file without a name when none was chosen. */
export function refusalOfFile(file: Chosen | null, limit: number): FileRefusal | null {
	if (!file || (file.size === 0 && file.name === '')) return 'upload-none';
	if (!KINDS.test(file.name)) return 'upload-kind';
	if (file.size === 0) return 'upload-empty';
	return file.size > limit ? 'upload-too-large' : null;
}
