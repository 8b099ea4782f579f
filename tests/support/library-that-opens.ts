import { openInChild } from '#lib/server/publications/open-in-child.ts';

/** A library that does nothing but open one file, to be killed meanwhile: `<file> <folder for staging>`. */
const [, , file = '', stagingParent = ''] = process.argv;
await openInChild(file, {
	blobs: { putFile: async () => ({ sha256: '', bytes: 0 }) },
	stagingParent
});
