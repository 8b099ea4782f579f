/**
 * Stands in for jszip, which epub.js needs only to open a zipped book: ours are opened unpacked, file by file. Leaving
 * it out spares every phone 27 kB (see `resolve.alias` in vite.config.ts).
 */
export default class NoArchive {
	constructor() {
		throw new Error('Books are opened unpacked; there is no archive to read.');
	}
}
